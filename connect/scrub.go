package connect

import "strings"

// scrub takes secrets out of a text: a target may quote what it was sent.
func scrub(text string, secrets map[SecretOf]string) string {
	for _, secret := range secrets {
		if secret == "" {
			continue
		}
		text = strings.ReplaceAll(text, secret, "[redacted]")
		quoted := strings.Trim(string(Encode(secret)), `"`)
		text = strings.ReplaceAll(text, quoted, "[redacted]")
	}
	return text
}
