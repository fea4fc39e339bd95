package kuzzle

import "strings"

// elsewhere are the actions of Kuzzle 2.56 in the controllers that this door lacks
// or has in part, which roles may name all the same (reference: docs/reference/kuzzle.md section 10).
var elsewhere = map[string][]string{
	"admin": strings.Fields(`
		dump loadFixtures loadMappings loadSecurities refreshIndexCache resetCache resetDatabase resetSecurity
		shutdown
	`),
	"bulk":    strings.Fields(`deleteByQuery import mWrite updateByQuery write`),
	"cluster": strings.Fields(`status`),
	"collection": strings.Fields(`
		create delete deleteSpecifications exists getMapping getSettings getSpecifications list refresh
		scrollSpecifications searchSpecifications truncate update updateMapping updateSpecifications
		validateSpecifications
	`),
	"debug": strings.Fields(`addListener disable enable nodeVersion post removeListener`),
	"document": strings.Fields(`
		count create createOrReplace delete deleteByQuery deleteFields exists export get mCreate mCreateOrReplace
		mDelete mExists mGet mReplace mUpdate mUpsert replace scroll search update updateByQuery upsert validate
	`),
	"index":         strings.Fields(`create delete exists list mDelete stats`),
	"memoryStorage": memoryStorage,
	"ms":            memoryStorage,
	"realtime":      strings.Fields(`count join list publish subscribe unsubscribe validate`),
}

// memoryStorage has a short name as well, ms.
var memoryStorage = strings.Fields(`
	append bitcount bitop bitpos dbsize decr decrby del exists expire expireat flushdb geoadd geodist geohash
	geopos georadius georadiusbymember get getbit getrange getset hdel hexists hget hgetall hincrby hincrbyfloat
	hkeys hlen hmget hmset hscan hset hsetnx hstrlen hvals incr incrby incrbyfloat keys lindex linsert llen lpop
	lpush lpushx lrange lrem lset ltrim mexecute mget mset msetnx object persist pexpire pexpireat pfadd pfcount
	pfmerge ping psetex pttl randomkey rename renamenx rpop rpoplpush rpush rpushx sadd scan scard sdiff
	sdiffstore set setex setnx sinter sinterstore sismember smembers smove sort spop srandmember srem sscan strlen
	sunion sunionstore time touch ttl type zadd zcard zcount zincrby zinterstore zlexcount zrange zrangebylex
	zrangebyscore zrank zrem zremrangebylex zremrangebyrank zremrangebyscore zrevrange zrevrangebylex
	zrevrangebyscore zrevrank zscan zscore zunionstore
`)
