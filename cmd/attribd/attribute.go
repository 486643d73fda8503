package main

// attributeCmd is "attribd attribute".
type attributeCmd struct{}

// Run prints the quotations.
func (c *attributeCmd) Run() error { return nil }
