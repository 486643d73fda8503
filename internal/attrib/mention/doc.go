// Package mention answers who and what is named.
//
// [Find] lists the names, noun phrases and pronouns of an article that can
// speak, with their sort, gender and number, and the roles that stand beside a
// name: "le ministre ukrainien de la Défense, Rustem Umerov", "Matthew Miller,
// porte-parole de …". Who each of them is, is for package resolve to say.
//
// Names are read token by token: a run of capitals with the particles inside
// it. What a run names is judged by the words around it (a civility, a role, a
// determiner) and by the lists of the lexicon; once all are read, a run that is
// part of a person's name found elsewhere is that person's. The pass is linear
// in the number of tokens.
//
// A role is a noun of the lexicon with its complements, on either side of the
// name: before it, behind it between commas or in brackets, or as an attribute.
// What stands behind a name to say who that is belongs to the name: [Set.Source]
// never takes a noun inside it for the subject of a verb further on.
package mention
