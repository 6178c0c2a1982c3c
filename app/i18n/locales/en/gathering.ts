export default {
  title: "Clusters of tips",
  back: "Tips about places",
  intro:
    "Here many approved tips about unsafe places lie near each other. They are clusters of tips: where many walk more have reason to tell, so the map does not show where crimes are committed.",
  counted_one: "{{number}} approved tip about an unsafe place has a point on the map.",
  counted_other: "{{number}} approved tips about unsafe places have a point on the map.",
  mapLabel: "Map of the clusters. They are in the table below the map, with the same numbers.",
  tooFew:
    "There are too few tips to show clusters: {{kept}} can be counted, and it takes {{minimum}}. With fewer, some tips are near each other by chance.",
  gatherings: "Clusters",
  noGatherings: "The tips are spread out: nowhere are enough of them near each other.",
  largest: "The {{shown}} largest of {{all}} clusters are shown.",
  alone_one: "{{number}} tip is in no cluster.",
  alone_other: "{{number}} tips are in no cluster.",
  colPlace: "Where",
  colTips: "Tips",
  colReach: "Within",
  colAbout: "Mostly about",
  metres: "{{number}} m",
  near: "Near {{place}}",
  nearIn: "Near {{place}}, {{area}}",
  nowhere: "Unknown area",
  squares: "Squares with certainly more tips than expected",
  noSquares: "No square has certainly more tips than expected.",
  squaresShow_one: "{{number}} square",
  squaresShow_other: "{{number}} squares",
  surest: "The {{shown}} surest of {{all}} squares are shown, on the map too.",
  colZ: "z",
  colP: "BH",
  below: "under {{number}}",
  leftOut: "What is left out",
  nothingLeftOut:
    "No tip is removed. Tips that only name an area usually lie at exactly the same point, and such points are removed.",
  leftOutWhy:
    "These points are removed, since so many tips lie at exactly the same point – at least ten and one per cent of all, and five times as many as at any point within 150 metres – that it stands for a whole area and not for a place.",
  centre_one: "{{number}} tip: {{where}} ({{lat}}, {{lon}})",
  centre_other: "{{number}} tips: {{where}} ({{lat}}, {{lon}})",
  methodTitle: "How it was done",
  methodGatherings:
    "A cluster is tips that hang together (DBSCAN): each tip at its core has at least {{minimum}} tips within {{distance}} metres, itself included. The circle on the map reaches the tip that lies farthest away.",
  methodSquares:
    "The squares are {{side}} metres wide, {{squares}} in all. A square is counted with its neighbours (Getis and Ord's Gi*): z says how far it is from what is expected, BH is the p-value adjusted for how many squares there are (Benjamini–Hochberg). Squares under 0.05 are shown.",
  caution:
    "Points are rounded to a grid of 25 metres when they are received. Tips that wait to be reviewed, were rejected or are about places somebody likes are not included.",
} as const;
