function request() return wrk.format("GET","/_security/_authenticate",{["Authorization"]="Basic YWRtaW46c2VjcmV0LVdvcmQtMQ=="}) end
