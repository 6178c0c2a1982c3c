/**
 * The typography of a report on paper. Everything that is said comes from `sys.inputs.document` (JSON) and is set as
 * strings, so that no text is ever read as Typst markup.
 */
export const TYPST_TEMPLATE = `
#let d = json(bytes(sys.inputs.document))
#let ink = rgb("#17231e")
#let ink-2 = rgb("#4a5a52")
#let spruce = rgb("#14573f")
#let deep = rgb("#0c3b2b")
#let mist = rgb("#edf2ee")
#let line-colour = rgb("#cad4cd")
#let honey = rgb("#ffc247")
#let side = 20mm
#let head = 23mm

#let marking(words) = box(fill: honey, radius: 3pt, inset: (x: 5pt), outset: (y: 3pt), text(
  size: 8.5pt, weight: "bold", fill: ink, words,
))
#let markings() = d.markings.map(marking).join(h(6pt))

#set document(title: d.title, author: d.municipality)
#set text(
  lang: d.language, font: "Atkinson Hyperlegible Next", size: 10pt, fill: ink, hyphenate: true, number-width: "tabular",
)
#set par(leading: 0.62em, spacing: 0.95em)
#set list(indent: 2pt, body-indent: 7pt, spacing: 0.6em, marker: text(fill: spruce, sym.bullet))
#set page(
  paper: "a4",
  margin: (x: side, top: head, bottom: 17mm),
  header: context if counter(page).get().first() > 1 {
    set text(size: 8.5pt, fill: ink-2)
    grid(
      columns: (1fr, auto), column-gutter: 12pt, align: (left + horizon, right + horizon),
      d.municipality + " · " + d.title, markings(),
    )
    v(-4pt)
    line(length: 100%, stroke: 0.5pt + line-colour)
  },
  footer: context {
    set text(size: 8.5pt, fill: ink-2)
    grid(
      columns: (1fr, auto), column-gutter: 12pt,
      if d.seal != none { text(size: 7pt, hyphenate: false, d.seal) },
      d.page.before + " " + str(counter(page).get().first()) + " " + d.page.between + " " + str(counter(page).final().first()),
    )
  },
)
#show heading: set text(fill: deep, hyphenate: false)
#show heading: set block(sticky: true)
#show heading.where(level: 1): set text(size: 24pt, weight: "bold", fill: white)
#show heading.where(level: 2): set text(size: 15.5pt, weight: "bold")
#show heading.where(level: 2): set block(above: 1.3em, below: 0.65em)
#show heading.where(level: 3): set text(size: 12pt, weight: "bold")
#show heading.where(level: 3): set block(above: 1.3em, below: 0.75em)
#show heading.where(level: 4): set text(size: 10.5pt, weight: "bold")
#show heading.where(level: 4): set block(above: 1.2em, below: 0.5em)
#show figure: set align(left)
#show figure.where(kind: table): set block(breakable: true)
#show table: set text(size: 9pt, hyphenate: false)
#show table: set par(leading: 0.5em)
#set figure(supplement: none, numbering: none, gap: 7pt)
#set figure.caption(position: top)
#show figure.caption: it => block(width: 100%, sticky: true, align(left, text(
  weight: "bold", size: 10pt, hyphenate: false, it.body,
)))

#let cover() = block(width: 100%, fill: spruce, outset: (x: side, top: head), inset: (bottom: 12pt), {
  set text(fill: white)
  v(-9mm)
  grid(
    columns: (auto, 1fr, auto), column-gutter: 8pt, align: horizon,
    pdf.artifact(image(bytes(d.mark), format: "svg", width: 22pt, alt: "")),
    text(weight: "bold", size: 11pt, d.municipality),
    markings(),
  )
  v(4mm)
  {
    set par(leading: 0.42em)
    heading(level: 1, d.title)
  }
  if d.subtitle != none { v(2pt); text(size: 13pt, d.subtitle) }
  v(4pt)
  text(size: 9.5pt, d.facts.join("  ·  "))
})

#let figures(items) = block(above: 1.2em, below: 1.4em, grid(
  columns: (1fr,) * calc.min(3, items.len()), column-gutter: 14pt, row-gutter: 14pt,
  ..items.map(item => block(width: 100%, stroke: (left: 3pt + spruce), inset: (left: 9pt, y: 1pt), {
    set par(spacing: 5pt, leading: 0.5em)
    set text(hyphenate: false, top-edge: "cap-height", bottom-edge: "baseline")
    par(text(size: 23pt, weight: "bold", fill: deep, item.value))
    v(3pt)
    par(text(weight: "semibold", item.label))
    par(text(size: 9pt, fill: ink-2, item.note))
  })),
))

#let bar(b) = box(width: 72pt, height: 5.6pt, fill: mist, align(left, rect(
  width: b.share * 100%, height: 100%, fill: rgb(b.fill),
)))

#let cell(c) = if c.bar != none { bar(c.bar); box(width: 30pt, h(1fr) + c.text) } else if c.quiet {
  text(fill: ink-2, c.text)
} else { c.text }

#let data-table(t) = {
  let numeric = t.columns.map(column => column.kind != "text")
  figure(kind: table, caption: t.caption, table(
    columns: t.columns.map(column => if column.grows { column.weight * 1fr } else { auto }),
    align: (column, row) => if numeric.at(column) { right } else { left },
    stroke: (x, y) => (bottom: if y == 0 { 1pt + spruce } else { 0.5pt + line-colour }),
    inset: (x, y) => (
      left: if x == 0 { 0pt } else { 6pt }, right: if x == numeric.len() - 1 { 0pt } else { 6pt }, top: 3.1pt, bottom: 2.5pt,
    ),
    table.header(..t.columns.map(column => text(weight: "semibold", column.label))),
    ..t.rows.flatten().map(cell),
  ))
  let notes = (t.note, t.provenance).filter(note => note != none)
  if notes.len() > 0 {
    block(above: 5pt, below: 1.2em, {
      set text(size: 8pt, fill: ink-2)
      set par(spacing: 0.5em)
      for note in notes { par(note) }
    })
  } else { v(0.4em) }
}

#let chart(c) = figure(
  kind: image, caption: c.title, alt: c.description,
  image(bytes(c.svg), format: "svg", width: 100%, alt: c.description),
)

#let notice(words) = block(
  width: 100%, fill: mist, stroke: (left: 3pt + spruce), inset: (x: 11pt, y: 9pt), radius: (right: 5pt), words,
)

#let render = (
  heading: b => heading(level: b.level + 1, b.text),
  paragraph: b => par(b.text),
  list: b => list(..b.items),
  notice: b => notice(b.text),
  figures: b => figures(b.items),
  chart: b => chart(b.chart),
  table: b => data-table(b.table),
)

#cover()
#v(4pt)
#if d.contents {
  show outline.entry: set text(hyphenate: false)
  show outline.entry.where(level: 2): set block(above: 0.8em)
  text(size: 12pt, weight: "bold", fill: deep, d.contents-title)
  outline(title: none, target: heading.where(level: 2), indent: 0pt)
  pagebreak()
}
#for b in d.blocks { (render.at(b.kind))(b) }
`;
