package search

// Narrowed makes a filter over other fields that holds of all that a filter
// holds of, and perhaps of more: of a test that has no translation, which leaf
// reports, nothing is known. exact says that there is none.
func Narrowed[F, G any](f Filter[F], leaf func(test Filter[F]) (Filter[G], bool)) (wider Filter[G], exact bool) {
	n := narrowing[F, G]{leaf: leaf, exact: true}
	if f == nil {
		return And[G]{}, true
	}
	wider = n.filter(f, false)
	return wider, n.exact
}

type narrowing[F, G any] struct {
	leaf  func(Filter[F]) (Filter[G], bool)
	exact bool
}

// filter translates one, of which less must be found than it finds if it is
// denied, and more if not.
func (n *narrowing[F, G]) filter(f Filter[F], denied bool) Filter[G] {
	all := func(of []Filter[F]) []Filter[G] {
		list := make([]Filter[G], len(of))
		for i, one := range of {
			list[i] = n.filter(one, denied)
		}
		return list
	}
	switch f := f.(type) {
	case And[F]:
		return And[G](all(f))
	case Or[F]:
		return Or[G](all(f))
	case AtLeast[F]:
		return AtLeast[G]{Count: f.Count, Of: all(f.Of)}
	case Not[F]:
		return Not[G]{Filter: n.filter(f.Filter, !denied)}
	}
	if translated, ok := n.leaf(f); ok {
		return translated
	}
	n.exact = false
	if denied {
		return Or[G]{}
	}
	return And[G]{}
}
