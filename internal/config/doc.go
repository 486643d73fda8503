// Package config answers what the service is configured to do, and who said so.
//
// [Config] is the one list of keys of "attribd serve", [Worker] that of "attribd
// worker". A key is given by a flag, else by an
// environment variable, else by a file, else by its default; [Sources] finds
// it, as a resolver of kong, and remembers its [Origin]. Unknown keys and bad
// values are errors that name the key and where it stands.
package config
