// Sends the article, and shows the answer: the text with its quotations marked,
// and beside each paragraph a card a quotation.

const service = "/attrib.v1.AttributionService/";
const $ = (id) => document.getElementById(id);

const example = `Le pont de Lormont rouvrira en mai

« Nous ne prendrons aucun risque », a annoncé jeudi la préfète de la Haute-Vorne, Solène Marchadier. « Les expertises ne sont pas terminées », a-t-elle ajouté.

Le maire, Jean Courcelle, affirme que les communes n’ont jamais reçu le rapport. Selon son directeur technique, Karim Delvaux, la sécurité n’est pas menacée.

« On nous promène depuis deux ans, s’agace Corinne Vasseur, présidente de l’association des riverains. Personne ne nous dit ce qui se passe. »`;

// call asks one method; an error has the reason that the server gives.
async function call(method, message) {
  const headers = { "Content-Type": "application/json" };
  if ($("token").value) headers.Authorization = `Bearer ${$("token").value}`;
  const response = await fetch(service + method, { method: "POST", headers, body: JSON.stringify(message) });
  const body = await response.json().catch(() => ({ message: `${response.status} ${response.statusText}` }));
  if (response.ok) return body;
  const info = body.details?.find((detail) => detail.type === "google.rpc.ErrorInfo");
  throw Object.assign(new Error(body.message ?? response.statusText), { code: body.code, reason: info?.debug?.reason });
}

// rules fetches what the rules mean, once.
let known;
function rules() {
  known ??= (async () => {
    const all = new Map();
    for (let pageToken = ""; ; ) {
      const page = await call("ListRules", { pageSize: 1000, pageToken });
      for (const rule of page.rules) all.set(rule.id, rule);
      pageToken = page.nextPageToken;
      if (!pageToken) return all;
    }
  })();
  known.catch(() => (known = undefined));
  return known;
}

// element makes an element with classes and children.
function element(name, classes = "", ...children) {
  const made = document.createElement(name);
  made.className = classes;
  made.append(...children);
  return made;
}

// colours gives each speaker a class, in order of appearance.
function colours(quotes) {
  const classes = new Map();
  for (const quote of quotes) {
    for (const { entityId } of quote.speakers) {
      if (!classes.has(entityId)) classes.set(entityId, `s s${classes.size % 8}`);
    }
  }
  return (quote) => classes.get(quote.speakers[0]?.entityId) ?? "nobody";
}

const kind = (value, prefix) => value.slice(prefix.length + 1).toLowerCase().replaceAll("_", " ");
const quoteKind = (quote) => kind(quote.kind, "QUOTE_KIND");

// show fills the answer: a row a line of the text.
function show(text, quotes) {
  const colour = colours(quotes);
  const rows = [];
  let start = 0;
  for (const line of text.split(/(?<=\n)/)) {
    const end = start + line.length;
    const [from, to] = [start, start + line.replace(/\r?\n$/, "").length];
    start = end;
    if (from === to) continue;
    const begin = quotes.filter((quote) => quote.range.start >= from && quote.range.start < end);
    const row = element("div", "row", paragraph(text, from, to, quotes, colour));
    if (begin.length) row.append(element("ul", "cards", ...begin.map((quote) => element("li", "", card(quote, colour)))));
    rows.push(row);
  }
  $("answer").replaceChildren(...rows);
  $("answer").hidden = false;
}

// paragraph cuts text[from:to] wherever a quotation or a cue begins or ends.
// Slices are in UTF-16 units, as the offsets are.
function paragraph(text, from, to, quotes, colour) {
  const spans = quotes.flatMap((quote) => [
    ...quote.contents.map((span, piece) => ({ ...span, quote, piece })),
    ...(quote.cue ? [{ ...quote.cue.span, quote, cue: true }] : []),
  ]).filter((span) => span.start < to && span.end > from);
  const cuts = new Set([from, to]);
  for (const span of spans) {
    cuts.add(Math.max(span.start, from)).add(Math.min(span.end, to));
  }
  const ordered = [...cuts].sort((a, b) => a - b);
  const p = element("p");
  p.lang = "fr";
  ordered.slice(0, -1).forEach((at, i) => {
    const inside = spans.filter((span) => span.start <= at && span.end >= ordered[i + 1]);
    p.append(segment(text.slice(at, ordered[i + 1]), at, inside, colour));
  });
  return p;
}

// segment marks a piece of text that the same spans cover. The first of a
// quotation leads to its card.
function segment(words, at, inside, colour) {
  const said = inside.filter((span) => !span.cue);
  const innermost = said.at(-1);
  if (!innermost) return inside.length ? element("span", "cue", words) : words;
  const { quote, piece } = innermost;
  const first = piece === 0 && at === innermost.start;
  const made = element(first ? "a" : "mark", `said ${colour(quote)} ${quoteKind(quote)}`, words);
  if (said.length > 1) made.classList.add("inner");
  made.dataset.quote = quote.id;
  if (first) made.href = `#${quote.id}`;
  made.addEventListener("click", (event) => {
    event.preventDefault();
    open(quote.id);
  });
  light(made, said.map((span) => span.quote.id));
  return made;
}

// open shows why a quotation was found, and moves the focus there.
function open(id) {
  const details = $(id);
  details.open = true;
  details.querySelector("summary").focus();
}

// light shows which words belong to a card, and which card to words.
function light(from, ids) {
  const set = (on) => {
    for (const id of ids) {
      for (const mark of document.querySelectorAll(`[data-quote="${id}"]`)) mark.classList.toggle("lit", on);
    }
  };
  for (const event of ["pointerenter", "focusin"]) from.addEventListener(event, () => set(true));
  for (const event of ["pointerleave", "focusout"]) from.addEventListener(event, () => set(false));
}

// card names the speakers of a quotation; opened, it says how it was found.
function card(quote, colour) {
  const summary = element("summary");
  quote.speakers.forEach((speaker, i) => {
    summary.append(i ? " and " : "", element("span", "name", speaker.name));
    if (speaker.role) summary.append(element("span", "role", `, ${speaker.role.title}`));
  });
  if (!quote.speakers.length) summary.append(element("span", "name", "nobody found"));
  summary.append(element("span", "kind", ` · ${quoteKind(quote)}`));
  const details = element("details", `card ${colour(quote)}`, summary);
  details.id = quote.id;
  details.addEventListener("toggle", () => {
    if (details.open && details.childElementCount === 1) explain(details, quote);
  });
  light(details, [quote.id]);
  return details;
}

// explain lists cue, speakers, rules and repairs in a card.
async function explain(details, quote) {
  const list = element("dl");
  const add = (term, ...what) => list.append(element("dt", "", term), element("dd", "", ...what));
  if (quote.cue) add("cue", `“${quote.cue.span.text}” (${kind(quote.cue.kind, "CUE_KIND")})`);
  for (const { name, mention, resolution, kind: sort } of quote.speakers) {
    const by = kind(resolution.method, "RESOLUTION_METHOD");
    add("speaker", `${name}, ${kind(sort, "SPEAKER_KIND")}${mention ? `, said as “${mention.text}”` : ""}, found by ${by}`);
  }
  add("confidence", quote.confidence.toFixed(2));
  details.append(list);
  const all = await rules().catch(() => new Map());
  for (const { ruleId } of quote.explanation.ruleMatches) {
    const rule = all.get(ruleId);
    add("rule", element("code", "", ruleId), rule ? ` ${rule.description}` : "");
  }
  for (const { reason } of quote.explanation.markRepairs) add("mark repaired", reason);
}

async function attribute() {
  const text = $("text").value;
  $("attribute").disabled = true;
  $("error").hidden = true;
  $("status").textContent = "…";
  try {
    const began = performance.now();
    const answer = await call("Attribute", {
      document: { text },
      offsetEncoding: "OFFSET_ENCODING_UTF16",
      config: { explanationsEnabled: true },
    });
    show(text, answer.quotes);
    const took = Math.round(performance.now() - began);
    const plural = (n, one, more) => `${n} ${n === 1 ? one : more}`;
    $("status").textContent = `${plural(answer.quotes.length, "quotation", "quotations")}, ` +
      `${plural(answer.entities.length, "speaker", "speakers")}, ${took} ms, engine ${answer.engineVersion}`;
  } catch (error) {
    $("answer").hidden = true;
    $("status").textContent = "";
    $("error").textContent = error.reason ? `${error.message} (${error.reason})` : error.message;
    $("error").hidden = false;
    if (error.code === "unauthenticated") {
      $("tokenRow").hidden = false;
      $("token").focus();
    }
  } finally {
    $("attribute").disabled = false;
  }
}

$("form").addEventListener("submit", (event) => {
  event.preventDefault();
  attribute();
});
$("text").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) $("form").requestSubmit();
});
$("example").addEventListener("click", () => {
  $("text").value = example;
  attribute();
});
