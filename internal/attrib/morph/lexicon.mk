# Targets for the embedded morphology. LEX is the path of upstream's French.lex.
MORPH := internal/attrib/morph

.PHONY: lexicon check-lexicon reduce-lexicon

lexicon: ## Build the embedded lexicon from its sources
	go run ./$(MORPH)/gen -data $(MORPH)/data

check-lexicon: ## Fail unless the embedded lexicon is up to date
	go run ./$(MORPH)/gen -data $(MORPH)/data -check

reduce-lexicon: ## Reduce French.lex anew: make reduce-lexicon LEX=path
	go run ./$(MORPH)/gen -data $(MORPH)/data -reduce "$(LEX)"
