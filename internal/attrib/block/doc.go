// Package block answers what a line is and where sentences end.
//
// A news article as the web gives it is a title, perhaps twice, a date, a
// caption, paragraphs, headings, questions and answers, and the debris of the
// page around it. [Divide] names the kind of every line and cuts the text into
// sentences. It drops nothing: debris is cut into sentences like the rest, and
// its kind tells it apart.
//
// Kinds come from a table of rules, kind.go, the first that holds; its phrases
// are data files. Sentences respect quotation marks: full stops inside a
// stretch do not end the sentence around it, and a stretch that runs over lines
// holds them together. [Layout.Within] cuts the inside of a stretch into its
// own sentences.
package block
