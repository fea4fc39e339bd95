function request() return wrk.format("GET","/_security/user/person0000001",{["Authorization"]="Basic YWRtaW46c2VjcmV0LVdvcmQtMQ=="}) end
