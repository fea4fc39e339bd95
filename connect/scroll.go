package connect

import (
	"context"
	"encoding/json"
	"errors"
)

// Scroll reads all that an Elasticsearch finds in an index, page by page.
func Scroll(ctx context.Context, c *Client, index string, query json.RawMessage, yield func(hit json.RawMessage) error) error {
	raw, err := c.Do(ctx, "POST", index+"/_search?scroll=5m", query)
	for {
		if err != nil {
			return err
		}
		members := Members(raw)
		hits, isList := List(Members(members["hits"])["hits"])
		if !isList {
			return errors.New("the answer holds no hits")
		}
		scroll := Text(members["_scroll_id"])
		if len(hits) == 0 {
			_, _ = c.Do(ctx, "DELETE", "/_search/scroll", Encode(map[string]string{"scroll_id": scroll}))
			return nil
		}
		for _, hit := range hits {
			if err := yield(hit); err != nil {
				return err
			}
		}
		raw, err = c.Do(ctx, "POST", "/_search/scroll", Encode(map[string]string{"scroll": "5m", "scroll_id": scroll}))
	}
}
