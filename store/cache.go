package store

import (
	"context"
	"maps"
	"reflect"
	"slices"
	"sync"
	"time"

	"github.com/dragoman-project/dragoman"
)

// cache remembers users, sessions, keys, roles and documents as they are now. It is never
// behind: an answer from it is what the database would have said at some moment
// after the question came. Three things make it so.
//
//   - Every request first has the database asked what has changed. SQLite tells its
//     revision, a number that triggers move on with every change, whoever makes it. If
//     it is not the one that our own writes have led to, another process wrote, and
//     everything is forgotten. PostgreSQL tells which rows others and we have changed.
//   - On SQLite our own writes tell, row by row, what they changed. It is forgotten
//     before they are committed, and so before anybody hears that they were.
//   - What was read is remembered only if nothing of that row, or in its
//     neighbourhood, has changed since before it was read, and nothing is about to.
//     With it comes the revision that it was read from, for the same reason.
//
// Decision 25 has the proof. A nil cache remembers nothing.
type cache struct {
	revisions revisions
	limit     int64 // bytes, about
	whole     bool  // revisions always tell who there is

	mu    sync.Mutex
	size  int64
	clock uint64 // grows with every change; a moment in the life of the cache
	since uint64 // what was read before this moment is not remembered
	// marks say when something of a neighbourhood of rows last changed, and how
	// many changes of it are about to be committed.
	marks  [1 << 12]mark
	told   int64 // how many times the database told of changed users
	known  int64 // the revision that all we know of has led to
	coming int64 // the revision that our own commit under way leads to, or 0
	sweep  bool  // the commit under way changes more than is worth telling apart

	users    shelf[dragoman.User]
	usersBy  [2]map[string]int64 // by ID and by username
	serials  int64               // given out
	sessions shelf[dragoman.Session]
	keys     shelf[dragoman.Key]
	tokens   map[token]int64 // digests of sessions and keys
	roles    map[string]known[dragoman.Role]
	papers   map[documentName]known[dragoman.Document]
	pages    map[string]knownPage // by the query's spelling
	// What roles, papers and pages take, each at most a part of the limit.
	rolesSize, papersSize, pagesSize int64
}

// revisions tells the state of the database: one that it was in at some moment
// after the question. Who there is need only be told apart if whole is set. It
// fails with the context's error if that ends first.
type revisions interface {
	current(ctx context.Context, whole bool) (state, error)
	close() error
}

// state tells two contents of the database apart.
type state struct {
	revision int64 // moved on by changes of what may be remembered
	users    int64 // moved on by new users as well
	told     int64 // how many times we were told of changed users, where that is how we know
}

// tableNumber is of a table that is remembered.
type tableNumber int64

const (
	tableUsers tableNumber = iota
	tableSessions
	tableKeys
	tableRoles
	tableDocuments
	tables
)

var tableNumbers = map[string]tableNumber{
	"users": tableUsers, "sessions": tableSessions, "keys": tableKeys, "roles": tableRoles, "documents": tableDocuments,
}

// rowName names a row of a table that is remembered.
type rowName struct {
	table tableNumber
	id    int64
}

type mark struct {
	at     uint64
	coming int
}

func (r rowName) neighbourhood() int {
	return int(uint64(r.id*int64(tables)+int64(r.table)) % (1 << 12))
}

// token is what a session or a key is found by.
type token struct {
	table  tableNumber
	door   dragoman.Dialect // of a key
	digest string
}

type documentName struct {
	door     dragoman.Dialect
	kind, id string
}

// known is something that is found by its name, or that there is none of it.
type known[T any] struct {
	value  T
	exists bool
}

// shelf has rows of one table by their number.
type shelf[T any] map[int64]kept[T]

type kept[T any] struct {
	value  T
	owner  int64 // the user's number, of a session or a key
	bytes  int64
	serial int64 // of a user: another one for another value; of a session or a key: the user's when it was read
}

// newCache has room for so many bytes.
func newCache(limit int64) *cache {
	return &cache{
		limit: limit, pages: map[string]knownPage{},
		users: shelf[dragoman.User]{}, sessions: shelf[dragoman.Session]{}, keys: shelf[dragoman.Key]{},
		usersBy: [2]map[string]int64{{}, {}}, tokens: map[token]int64{}, roles: map[string]known[dragoman.Role]{},
		papers: map[documentName]known[dragoman.Document]{},
	}
}

// moment is when a question came, before the database was in that state. The
// zero moment neither finds nor keeps.
type moment struct {
	clock   uint64
	state   state
	valid   bool
	whole   bool     // the state tells who there is, too
	request *reading // whose moment it is, if of one
}

// reading is what a request has read, as far as a cache knows of it.
type reading struct {
	moment
	of   *cache
	came time.Time

	// These are for the cache's lock.
	rows  []rowName // none of which had changed when it was read, nor since the moment
	first [4]rowName
	page  *state // of everybody, if the request asked who there is
	vain  bool   // something was read that may be another by now
}

// rest notes that a request's answer rests on a row. It is called with the lock held.
func (m moment) rest(r rowName) {
	if m.request == nil || slices.Contains(m.request.rows, r) {
		return
	}
	if m.request.rows == nil {
		m.request.rows = m.request.first[:0]
	}
	m.request.rows = append(m.request.rows, r)
}

// restOnNothing notes that the answer rests on what has just changed.
func (m moment) restOnNothing() {
	if m.request != nil {
		m.request.vain = true
	}
}

// begin makes sure that what is remembered was so after the request began. If
// that cannot be told, what is asked goes to the database.
func (c *cache) begin(ctx context.Context) moment { return c.beginning(ctx, false) }

// beginPage is begin where who is on a page may be remembered.
func (c *cache) beginPage(ctx context.Context) moment { return c.beginning(ctx, true) }

func (c *cache) beginning(ctx context.Context, whole bool) moment {
	request := dragoman.MomentFrom(ctx)
	if c == nil || ctx.Err() != nil {
		request.Spoil()
		return moment{}
	}
	if request == nil {
		return c.ask(ctx, whole)
	}
	before, ok := request.Value().(*reading)
	if ok = ok && before.of == c; ok && time.Since(before.came) < momentLife && (before.whole || !whole) {
		return before.moment
	}
	read := &reading{of: c, came: time.Now()}
	if read.moment = c.ask(ctx, whole); !read.valid {
		request.Spoil()
		return moment{}
	}
	read.request = read
	if ok {
		c.goOn(before, read)
	}
	request.Keep(read)
	return read.moment
}

// goOn lets a request's answer rest on what it has read before its new moment.
func (c *cache) goOn(before, read *reading) {
	c.mu.Lock()
	defer c.mu.Unlock()
	read.rows, read.page = before.rows, before.page
	read.vain = before.vain || !c.holds(before.basis(), read.moment)
}

// basis is what remains of a reading when the answer is made.
type basis struct {
	of    *cache
	clock uint64 // of its moment
	rows  []rowName
	page  *state
}

func (r *reading) basis() basis { return basis{r.of, r.clock, r.rows, r.page} }

// Basis is what the answer rests on, nil if nothing can be said of it later.
func (r *reading) Basis() any {
	r.of.mu.Lock()
	defer r.of.mu.Unlock()
	if r.vain {
		return nil
	}
	b := r.basis()
	b.rows = slices.Clone(b.rows)
	return &b
}

// holds reports whether all that a request has read is so at a later moment. It
// is called with the lock held.
func (c *cache) holds(b basis, now moment) bool {
	return (b.page == nil || now.whole && *b.page == now.state) && c.mayKeep(moment{clock: b.clock}, b.rows...)
}

// stillHolds is holds for the request at hand, whose answer then rests on the same.
func (c *cache) stillHolds(ctx context.Context, b basis) bool {
	if c == nil || b.of != c {
		return false
	}
	now := c.beginning(ctx, b.page != nil)
	if !now.valid {
		return false
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.holds(b, now)
}

// momentLife is after how long a request that is still being answered has to
// ask again.
const momentLife = time.Second

func (c *cache) ask(ctx context.Context, whole bool) moment {
	c.mu.Lock()
	clock, known := c.clock, c.known
	c.mu.Unlock()
	now, err := c.revisions.current(ctx, whole)
	if err != nil {
		return moment{}
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if now.revision < known { // which was so before the question
		c.startFrom(now.revision)
	}
	c.observe(now.revision)
	now.told = c.told
	return moment{clock: clock, state: now, valid: true, whole: whole || c.whole}
}

// recall finds users as the database has them at a state, which it was in after
// the moment. It fills in whom it knows, and tells the places of the others.
//
// Who has not changed since that moment, nor is about to, is the same in the
// database in that state, at any moment since, and in memory. That holds for
// changes that we know of; the revision tells whether there are others.
func (c *cache) recall(m moment, now state, names []named, found []walked) (missing []int) {
	c.mu.Lock()
	c.observe(now.revision)
	for i, n := range names {
		found[i].Term = n.term
		var ok bool
		if found[i].User, ok = c.unchanged(m, n.number); !ok {
			missing = append(missing, i)
		}
	}
	c.mu.Unlock()
	next := 0
	for i := range found {
		if next < len(missing) && missing[next] == i {
			next++
			continue
		}
		found[i].User = found[i].User.Clone()
	}
	return missing
}

// observe forgets everything if the revision is not by our doing. One that is
// lower was asked for before a commit of ours.
func (c *cache) observe(n int64) {
	if n > c.known && n != c.coming {
		c.startFrom(n)
	}
}

// startFrom forgets everything, as the database is in a state that our own writes
// have not led to: another process wrote, or put an earlier content back.
func (c *cache) startFrom(n int64) {
	c.forgetAll()
	c.known = n
}

func (c *cache) forgetAll() {
	c.clock++
	c.since = c.clock
	c.size = 0
	clear(c.users)
	clear(c.sessions)
	clear(c.keys)
	clear(c.usersBy[byID])
	clear(c.usersBy[byUsername])
	clear(c.tokens)
	clear(c.roles)
	clear(c.papers)
	clear(c.pages)
	c.rolesSize, c.papersSize, c.pagesSize = 0, 0, 0
}

// forget drops a row, and marks its neighbourhood.
func (c *cache) forget(r rowName) {
	c.marks[r.neighbourhood()].at = c.clock
	switch r.table {
	case tableUsers:
		if u, ok := c.users[r.id]; ok {
			delete(c.users, r.id)
			delete(c.usersBy[byID], u.value.ID)
			delete(c.usersBy[byUsername], u.value.Username)
			c.size -= u.bytes
		}
	case tableSessions:
		if s, ok := c.sessions[r.id]; ok {
			delete(c.sessions, r.id)
			delete(c.tokens, token{tableSessions, "", s.value.Digest})
			c.size -= s.bytes
		}
	case tableKeys:
		if k, ok := c.keys[r.id]; ok {
			delete(c.keys, r.id)
			delete(c.tokens, token{tableKeys, k.value.Door, k.value.Digest})
			c.size -= k.bytes
		}
	case tableRoles:
		clear(c.roles)
		c.rolesSize = 0
	case tableDocuments:
		clear(c.papers)
		c.papersSize = 0
	}
}

// changed is called with rows that the database tells of, or, with sweep, if
// anything may have changed.
func (c *cache) changed(rows []rowName, sweep bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if sweep {
		c.told++
		c.forgetAll()
		return
	}
	if slices.ContainsFunc(rows, func(r rowName) bool { return r.table == tableUsers }) {
		c.told++
	}
	c.clock++
	for _, r := range rows {
		c.forget(r)
	}
}

// committing is called before a commit of ours: with what it changes, which is
// more if sweep is set, where the database was when it began, and where it leads.
func (c *cache) committing(rows []rowName, sweep bool, from, to int64) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.clock++
	if from != c.known { // nobody else can write now
		c.startFrom(from)
	}
	c.coming, c.sweep = to, sweep
	if sweep {
		c.forgetAll()
	}
	for _, r := range rows {
		c.forget(r)
		c.marks[r.neighbourhood()].coming++
	}
}

// committed is called after that, whether it succeeded or not, and before
// anybody is told.
func (c *cache) committed(rows []rowName, ok bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.clock++
	for _, r := range rows {
		c.forget(r)
		c.marks[r.neighbourhood()].coming--
	}
	if c.sweep {
		c.forgetAll()
	}
	if ok {
		c.known = c.coming
	}
	c.coming, c.sweep = 0, false
}

// mayKeep reports whether what was read of a row after the moment is what it is now.
func (c *cache) mayKeep(m moment, rows ...rowName) bool {
	if c.sweep || m.clock < c.since {
		return false
	}
	for _, r := range rows {
		if at := c.marks[r.neighbourhood()]; at.at > m.clock || at.coming > 0 {
			return false
		}
	}
	return true
}

// unchanged is a user who is known, and has not changed since the moment. It
// shares memory with the cache.
func (c *cache) unchanged(m moment, row int64) (dragoman.User, bool) {
	u, ok := c.users[row]
	return u.value, ok && c.mayKeep(m, rowName{tableUsers, row})
}

// serialOf is that of what is remembered of a user, if it is the same, or a new one.
func (c *cache) serialOf(row int64, u *dragoman.User) int64 {
	if old, ok := c.users[row]; ok && reflect.DeepEqual(&old.value, u) {
		return old.serial
	}
	c.serials++
	return c.serials
}

// userName is what users are found by.
type userName int

const (
	byID userName = iota
	byUsername
)

func (c *cache) user(m moment, by userName, name string) (dragoman.User, bool) {
	if !m.valid {
		return dragoman.User{}, false
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	u, ok := c.users[c.usersBy[by][name]]
	if !ok || by == byID && u.value.ID != name || by == byUsername && u.value.Username != name {
		return dragoman.User{}, false
	}
	m.rest(rowName{tableUsers, c.usersBy[by][name]})
	return u.value, true
}

// knows reports whether there is a user of that name in memory, who may be another by now.
func (c *cache) knows(username string) bool {
	if c == nil {
		return false
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	_, ok := c.usersBy[byUsername][username]
	return ok
}

func (c *cache) keepUser(m moment, now, row int64, u dragoman.User) {
	if !m.valid {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.observe(now)
	c.putUser(m, row, u)
}

func (c *cache) putUser(m moment, row int64, u dragoman.User) bool {
	name := rowName{tableUsers, row}
	if !c.mayKeep(m, name) {
		m.restOnNothing()
		return false
	}
	m.rest(name)
	serial := c.serialOf(row, &u)
	c.drop(name)
	put(c, c.users, row, kept[dragoman.User]{value: u, bytes: sizeOfUser(&u), serial: serial})
	c.usersBy[byID][u.ID], c.usersBy[byUsername][u.Username] = row, row
	return true
}

func (c *cache) session(m moment, digest string) (s dragoman.Session, u dragoman.User, ok bool) {
	if !m.valid {
		return s, u, false
	}
	return ofToken(c, m, c.sessions, token{tableSessions, "", digest}, func(s *dragoman.Session) string { return s.UserID })
}

func (c *cache) key(m moment, door dragoman.Dialect, digest string) (k dragoman.Key, u dragoman.User, ok bool) {
	if !m.valid {
		return k, u, false
	}
	return ofToken(c, m, c.keys, token{tableKeys, door, digest}, func(k *dragoman.Key) string { return k.OwnerID })
}

// ofToken finds what a token stands for, and whom it belongs to, as both were
// at one moment. Rows of the same number are rare, where numbers are digests,
// and not trusted.
func ofToken[T any](c *cache, m moment, of shelf[T], t token, owner func(*T) string) (value T, u dragoman.User, ok bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	row, ok := c.tokens[t]
	if !ok {
		return value, u, false
	}
	found := of[row]
	who, ok := c.users[found.owner]
	if ok = ok && who.value.ID == owner(&found.value) && who.serial == found.serial; ok {
		m.rest(rowName{t.table, row})
		m.rest(rowName{tableUsers, found.owner})
	}
	return found.value, who.value, ok
}

func (c *cache) keepSession(m moment, now, row int64, s dragoman.Session, userRow int64, u dragoman.User) {
	if !m.valid {
		return
	}
	keepToken(c, m, now, c.sessions, rowName{tableSessions, row}, token{tableSessions, "", s.Digest}, s, userRow, u,
		int64(len(s.Digest)+len(s.UserID)+len(s.Note)))
}

func (c *cache) keepKey(m moment, now, row int64, k dragoman.Key, userRow int64, u dragoman.User) {
	if !m.valid {
		return
	}
	keepToken(c, m, now, c.keys, rowName{tableKeys, row}, token{tableKeys, k.Door, k.Digest}, k, userRow, u,
		int64(len(k.Digest)+len(k.ID)+len(k.Name)+len(k.Body)))
}

func keepToken[T any](c *cache, m moment, now int64, of shelf[T], name rowName, t token, value T, userRow int64,
	u dragoman.User, bytes int64,
) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.observe(now)
	if !c.mayKeep(m, name) || !c.putUser(m, userRow, u) {
		m.restOnNothing()
		return
	}
	m.rest(name)
	c.drop(name)
	put(c, of, name.id, kept[T]{value, userRow, bytes + rowOverhead, c.users[userRow].serial})
	c.tokens[t] = name.id
}

// role finds a role, or that there is none of that name.
func (c *cache) role(m moment, name string) (r dragoman.Role, exists, ok bool) {
	if !m.valid {
		return r, false, false
	}
	return knownBy(c, m, anyRole, c.roles, name)
}

func (c *cache) document(m moment, name documentName) (doc dragoman.Document, exists, ok bool) {
	if !m.valid {
		return doc, false, false
	}
	return knownBy(c, m, anyDocument, c.papers, name)
}

// knownBy finds what is of a name, or that there is none.
func knownBy[K comparable, T any](c *cache, m moment, all rowName, of map[K]known[T], name K) (value T, exists, ok bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	found, ok := of[name]
	if ok {
		m.rest(all)
	}
	return found.value, found.exists, ok
}

// keepRole remembers a role that is not large; nil is that there is none.
func (c *cache) keepRole(m moment, now int64, name string, r *dragoman.Role) {
	if !m.valid {
		return
	}
	bytes := entryOverhead + int64(len(name))
	if r != nil {
		for door, definition := range r.Definitions {
			bytes += int64(len(door) + len(definition))
		}
	}
	keepKnown(c, m, now, anyRole, c.roles, &c.rolesSize, name, r, bytes)
}

// keepDocument remembers a document that is not large; nil is that there is none.
func (c *cache) keepDocument(m moment, now int64, name documentName, doc *dragoman.Document) {
	if !m.valid {
		return
	}
	bytes := entryOverhead + int64(len(name.kind)+len(name.id))
	if doc != nil {
		bytes += int64(len(doc.Body))
	}
	keepKnown(c, m, now, anyDocument, c.papers, &c.papersSize, name, doc, bytes)
}

// keepKnown remembers what was read from a revision, or, without one, that there
// is none. All of a table are one neighbourhood: a new one ends what is known of its name.
func keepKnown[K comparable, T any](
	c *cache, m moment, now int64, all rowName, of map[K]known[T], size *int64, name K, value *T, bytes int64,
) {
	c.mu.Lock()
	defer c.mu.Unlock()
	var found known[T]
	if value != nil {
		c.observe(now)
		found = known[T]{*value, true}
	}
	if bytes > entryLimit || !c.mayKeep(m, all) {
		m.restOnNothing()
		return
	}
	m.rest(all)
	if *size += bytes; *size > c.limit/4 {
		clear(of)
		*size = bytes
	}
	of[name] = found
}

// knownPage is who was on a page in a state of the database, and as who they
// were then. What is remembered of them may have been read after a change that
// the page was read before, where we have not been told of it yet.
type knownPage struct {
	state   state
	users   []seen
	total   int
	atLeast bool
}

type seen struct {
	id     string
	serial int64
}

// page finds a page of users that nothing has changed since it was read.
func (c *cache) page(m moment, spelling string) (page dragoman.Page, ok bool) {
	if !m.valid {
		return page, false
	}
	c.mu.Lock()
	known, ok := c.pages[spelling]
	if !ok || known.state != m.state || !c.fill(m, &page, known.users) {
		c.mu.Unlock()
		return dragoman.Page{}, false
	}
	m.restOnPage(known.state)
	c.mu.Unlock()
	page.Total, page.AtLeast = known.total, known.atLeast
	for i := range page.Users {
		page.Users[i] = page.Users[i].Clone()
	}
	return page, true
}

// fill puts users on a page; false if one of them is not known as they were
// seen, or may have changed since. They share memory with the cache.
func (c *cache) fill(m moment, page *dragoman.Page, users []seen) bool {
	page.Users = make([]dragoman.User, len(users))
	for i, u := range users {
		row := c.usersBy[byID][u.id]
		remembered, ok := c.users[row]
		if !ok || remembered.serial != u.serial || !c.mayKeep(m, rowName{tableUsers, row}) {
			return false
		}
		page.Users[i] = remembered.value
	}
	return true
}

// restOnPage notes that a request's answer rests on who there was in a state. It
// is called with the lock held.
func (m moment) restOnPage(now state) {
	switch {
	case m.request == nil:
	case m.request.page == nil:
		m.request.page = &now
	case *m.request.page != now:
		m.request.vain = true
	}
}

// keepPage remembers who is on a page, as it was read in a state.
func (c *cache) keepPage(m moment, now state, spelling string, page *dragoman.Page) {
	if !m.valid {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if now == (state{}) || len(spelling) > maxSpelling || len(page.Users) > recallUpTo {
		m.restOnNothing()
		return
	}
	m.restOnPage(now)
	known := knownPage{now, make([]seen, len(page.Users)), page.Total, page.AtLeast}
	bytes := entryOverhead + int64(len(spelling))
	for i := range page.Users {
		u := &page.Users[i]
		remembered, ok := c.users[c.usersBy[byID][u.ID]]
		if !ok || !reflect.DeepEqual(&remembered.value, u) {
			return
		}
		known.users[i] = seen{u.ID, remembered.serial}
		bytes += 24 + int64(len(u.ID))
	}
	if c.pagesSize += bytes; c.pagesSize > c.limit/4 {
		clear(c.pages)
		c.pagesSize = bytes
	}
	c.pages[spelling] = known
}

// What is remembered of roles, documents and pages: entryOverhead is what each takes
// besides its texts, in bytes, and entryLimit how large a role or a document may be.
const (
	entryOverhead = 300
	entryLimit    = 32 << 10
	maxSpelling   = 4096
)

// anyRole stands for every role, anyDocument for every document.
var (
	anyRole     = rowName{tableRoles, 0}
	anyDocument = rowName{tableDocuments, 0}
)

// drop forgets a row that did not change: to put it anew, or to make room.
func (c *cache) drop(r rowName) {
	at := c.marks[r.neighbourhood()]
	c.forget(r)
	c.marks[r.neighbourhood()] = at
}

// put adds a row, and makes room for it.
func put[T any](c *cache, s shelf[T], row int64, k kept[T]) {
	s[row] = k
	c.size += k.bytes
	for c.size > c.limit && c.makeRoom(row) {
	}
}

// makeRoom forgets any row but one. Maps begin anywhere, so this hits the rare
// as often as the frequent; but the frequent come back.
func (c *cache) makeRoom(but int64) bool {
	for row := range c.sessions {
		if row != but {
			c.drop(rowName{tableSessions, row})
			return true
		}
	}
	for row := range c.keys {
		if row != but {
			c.drop(rowName{tableKeys, row})
			return true
		}
	}
	for row := range c.users {
		if row != but {
			c.drop(rowName{tableUsers, row})
			return true
		}
	}
	return false
}

// rowOverhead is what a remembered row takes besides its texts, in bytes.
const rowOverhead = 600

func sizeOfUser(u *dragoman.User) int64 {
	bytes := rowOverhead + len(u.ID) + len(u.Username) + len(u.Credential.Hash) + len(u.CreatedBy) + len(u.UpdatedBy) +
		len(u.CreatedByID) + len(u.UpdatedByID)
	for _, text := range []*string{u.FullName, u.Email} {
		if text != nil {
			bytes += len(*text)
		}
	}
	for _, role := range u.Roles {
		bytes += 16 + len(role)
	}
	for door, extension := range u.Extensions {
		bytes += 100 + len(door) + len(extension)
	}
	return int64(bytes)
}

func cloneRole(r *dragoman.Role) dragoman.Role {
	c := *r
	c.Definitions = maps.Clone(r.Definitions)
	for door, definition := range c.Definitions {
		c.Definitions[door] = slices.Clone(definition)
	}
	return c
}

func cloneDocument(doc *dragoman.Document) dragoman.Document {
	c := *doc
	c.Body = slices.Clone(doc.Body)
	return c
}

func cloneKey(k *dragoman.Key) dragoman.Key {
	c := *k
	c.ExpiresAt, c.RevokedAt, c.Body = clone(k.ExpiresAt), clone(k.RevokedAt), slices.Clone(k.Body)
	return c
}

func cloneSession(s *dragoman.Session) dragoman.Session {
	c := *s
	c.ExpiresAt = clone(s.ExpiresAt)
	return c
}

func (c *cache) close() error {
	if c == nil {
		return nil
	}
	return c.revisions.close()
}
