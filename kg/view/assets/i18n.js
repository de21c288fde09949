// The page's own words in Vietnamese and English; terms of the ontology come with the data.

const WORDS = {
  // kinds and relations
  person: ["Người", "People"],
  body: ["Cơ quan, tổ chức", "Bodies"],
  event: ["Sự kiện", "Events"],
  document: ["Văn bản", "Documents"],
  post: ["Chức vụ", "Posts"],
  membership: ["giữ chức", "holds office"],
  participation: ["tham gia", "takes part"],
  presents: ["trình bày", "presents"],
  change: ["nhân sự", "personnel"],
  about: ["nội dung", "about"],
  issued: ["ban hành", "issues"],
  part: ["trực thuộc", "part of"],
  succession: ["kế tục", "succeeded by"],
  appearance: ["cùng dự", "appear together"],
  link: ["liên hệ", "linked"],
  // one of a kind
  onePerson: ["Người", "Person"],
  oneBody: ["Cơ quan, tổ chức", "Body"],
  oneEvent: ["Sự kiện", "Event"],
  oneDocument: ["Văn bản", "Document"],
  onePost: ["Chức vụ", "Post"],
  // levels
  province: ["Cấp tỉnh", "Province"],
  district: ["Cấp huyện", "District"],
  commune: ["Cấp xã", "Commune"],
  noLevel: ["Không gắn địa phương", "No place given"],
  // toolbar
  graph: ["Đồ thị", "Graph"],
  table: ["Bảng", "Table"],
  timeline: ["Dòng thời gian", "Timeline"],
  search: ["Tìm người, cơ quan, chức vụ… (không cần dấu)", "Search people, bodies, titles… (accents optional)"],
  searchLabel: ["Tìm trong đồ thị", "Search the graph"],
  noResult: ["Không tìm thấy", "Nothing found"],
  results: ["{n} kết quả", "{n} results"],
  path: ["Tìm đường nối", "Find a path"],
  undo: ["Hoàn tác", "Undo"],
  redo: ["Làm lại", "Redo"],
  fit: ["Vừa màn hình", "Fit"],
  more: ["Thêm", "More"],
  copyLink: ["Chép liên kết", "Copy link"],
  copied: ["Đã chép liên kết", "Link copied"],
  notCopied: ["Hãy chép địa chỉ trên thanh trình duyệt", "Copy the address from the address bar"],
  savePng: ["Lưu ảnh PNG", "Save as PNG"],
  saveSvg: ["Lưu hình SVG", "Save as SVG"],
  print: ["In", "Print"],
  theme: ["Sáng / tối", "Light / dark"],
  language: ["English", "Tiếng Việt"],
  keys: ["Phím tắt", "Keyboard"],
  filters: ["Bộ lọc", "Filters"],
  legend: ["Chú giải và bộ lọc", "Legend and filters"],
  clearFilters: ["Bỏ mọi bộ lọc", "Clear all filters"],
  close: ["Đóng", "Close"],
  skip: ["Chuyển tới bảng dữ liệu", "Skip to the data table"],
  // filters
  types: ["Loại", "Types"],
  relations: ["Quan hệ", "Relations"],
  levels: ["Cấp", "Level"],
  places: ["Địa phương", "Place"],
  statuses: ["Tình trạng", "Status"],
  confidence: ["Độ tin cậy tối thiểu", "Minimum confidence"],
  unfold: ["Hiện chức vụ thành nút", "Show posts as nodes"],
  alone: ["Hiện cả nút không có liên hệ", "Show unconnected nodes"],
  all: ["Tất cả", "All"],
  none: ["Không", "None"],
  only: ["Chỉ mục này", "Only this"],
  // time
  time: ["Thời gian", "Time"],
  from: ["Từ", "From"],
  to: ["Đến", "To"],
  undated: ["không rõ ngày", "date unknown"],
  anyTime: ["mọi thời điểm", "any time"],
  shown: ["{n}/{all} nút · {m}/{total} liên hệ", "{n} of {all} nodes · {m} of {total} links"],
  // facts
  seen: ["được nhắc {date}", "reported {date}"],
  seenSpan: ["được nhắc từ {start} đến {end}", "reported from {start} to {end}"],
  leftBy: ["đã thôi giữ khi báo đăng {date}", "had left when reported {date}"],
  span: ["{start} – {end}", "{start} – {end}"],
  notBefore: ["không sớm hơn {date}", "not before {date}"],
  notAfter: ["không muộn hơn {date}", "not after {date}"],
  sure: ["tin cậy {n} %", "confidence {n}%"],
  inferred: ["suy ra, không nói thẳng", "inferred, not said outright"],
  charged: ["Bị khởi tố, chưa bị kết án", "Charged, not convicted"],
  rule: ["quy tắc {rule}", "rule {rule}"],
  source: ["Nguồn", "Source"],
  moreQuotes: ["và {n} đoạn trích khác (xem: kg explain)", "and {n} more quotes (see: kg explain)"],
  noQuote: ["Không có đoạn trích: liên hệ này suy từ cấu trúc tên gọi", "No quote: this link follows from how things are named"],
  quotes: ["{n} đoạn trích", "{n} quotes"],
  quote: ["1 đoạn trích", "1 quote"],
  together: ["cùng dự {n} sự kiện", "together at {n} events"],
  together1: ["cùng dự 1 sự kiện", "together at 1 event"],
  attendance: ["{n} người dự", "{n} participants"],
  venues: ["{n} điểm cầu", "{n} venues"],
  number: ["số {n}", "no. {n}"],
  aliases: ["Cũng gọi là", "Also called"],
  reported: ["Bài viết nói", "What the articles say"],
  positions: ["Chức vụ", "Positions"],
  holders: ["Người giữ chức", "Office holders"],
  events: ["Sự kiện", "Events"],
  participants: ["Tham gia", "Participants"],
  documents: ["Văn bản", "Documents"],
  changes: ["Quyết định nhân sự", "Personnel decisions"],
  structure: ["Cơ cấu", "Structure"],
  others: ["Liên hệ khác", "Other links"],
  neighbours: ["Lân cận ({n})", "Neighbours ({n})"],
  score: ["độ trung tâm ({kind}) {n}", "centrality ({kind}) {n}"],
  // actions
  onlyNear: ["Chỉ lân cận", "Only neighbours"],
  showAll: ["Xem tất cả", "Show all"],
  expand: ["Mở rộng", "Expand"],
  hide: ["Ẩn", "Hide"],
  pin: ["Ghim", "Pin"],
  unpin: ["Bỏ ghim", "Unpin"],
  pathFrom: ["Đường nối từ đây", "Path from here"],
  career: ["Dòng thời gian", "Timeline"],
  copyIri: ["Chép IRI", "Copy IRI"],
  nearOf: ["Đang xem lân cận của {name}", "Showing the neighbourhood of {name}"],
  hiddenSome: ["{n} nút đã ẩn", "{n} hidden"],
  unhide: ["Hiện lại", "Show again"],
  pathTitle: ["Đường nối ngắn nhất", "Shortest path"],
  pathSteps: ["{n} bước", "{n} steps"],
  pathStep: ["1 bước", "1 step"],
  noPath: ["Không có đường nối trong phần đang xem", "No path in what is shown"],
  clear: ["Xóa", "Clear"],
  bigGraph: [
    "Đang vẽ {n} nút nhiều liên hệ nhất trong {all}; hãy tìm hoặc mở rộng",
    "Drawing the {n} best connected of {all} nodes; search or expand",
  ],
  leftOut: ["{n} nút ít liên hệ hơn không có trong tệp này", "{n} less connected nodes are not in this file"],
  unknownLink: ["Liên kết nhắc tới một nút không có trong hình này", "The link names a node that is not in this picture"],
  // overview
  wholeGraph: ["Đồ thị quan hệ", "Relationship graph"],
  appearances: ["Ai cùng xuất hiện với ai", "Who appears with whom"],
  overview: ["Tổng quan", "Overview"],
  about1: [
    "Mỗi đường nối là một điều báo chí đã viết. Bấm vào người, cơ quan hay đường nối để đọc câu gốc và nguồn.",
    "Every line is something that the press has written. Pick a person, a body or a line to read the sentence and its source.",
  ],
  mostLinked: ["Nhiều liên hệ nhất", "Best connected"],
  sources1: ["{n} bài báo được trích", "{n} articles quoted"],
  window1: ["Trong khoảng {start} – {end}", "Within {start} – {end}"],
  sizedBy: ["Cỡ nút: độ trung tâm ({kind})", "Node size: centrality ({kind})"],
  crowded: ["Không tính {n} sự kiện quá đông người", "{n} events with very many people are left out"],
  howTo: ["Cách xem", "How to read it"],
  hint1: ["Bấm một nút hay một đường: câu gốc, nguồn, ngày", "Pick a node or a line: the sentence, its source, its date"],
  hint2: ["Gõ / để tìm, không cần dấu", "Type / to search, accents optional"],
  hint3: ["Bấm đúp: chỉ xem lân cận", "Double click: only the neighbourhood"],
  hint4: ["Bấm ? để xem phím tắt", "Press ? for the keyboard"],
  // line styles
  current: ["đương nhiệm", "in office"],
  former: ["nguyên", "former"],
  acting: ["quyền, phụ trách", "acting"],
  dotted: ["suy ra", "inferred"],
  lines: ["Nét vẽ", "Line styles"],
  // table
  tableFacts: ["Sự việc đang hiện", "Facts shown"],
  tableNodes: ["Nút đang hiện", "Nodes shown"],
  who: ["Từ", "From"],
  what: ["Nội dung", "What"],
  whom: ["Đến", "To"],
  status: ["Tình trạng", "Status"],
  when: ["Thời gian", "When"],
  conf: ["Tin cậy", "Confidence"],
  name: ["Tên", "Name"],
  type: ["Loại", "Type"],
  place: ["Địa phương", "Place"],
  degree: ["Liên hệ", "Links"],
  saveCsv: ["Lưu CSV", "Save as CSV"],
  moreRows: ["Hiện thêm {n} dòng", "Show {n} more rows"],
  sortBy: ["Xếp theo {name}", "Sort by {name}"],
  // timeline
  careerOf: ["Sự nghiệp của {name}", "Career of {name}"],
  successionIn: ["Người giữ chức tại {name}", "Who held what in {name}"],
  timelineAll: ["Mọi người đang hiện, theo thời gian", "Everybody shown, through time"],
  timelineHint: [
    "Vạch đậm: từ lần đầu đến lần cuối báo chí nhắc. Vạch mờ: có thể đã giữ chức. Khoảng trống không được đoán.",
    "Solid: from the first to the last report. Pale: may have held it. Gaps are not guessed.",
  ],
  noTimeline: ["Không có mốc thời gian nào để vẽ", "There are no dates to draw"],
  otherPosts: ["không rõ cơ quan", "body not known"],
  // keyboard
  keysTitle: ["Phím tắt", "Keyboard shortcuts"],
  keySearch: ["Tìm kiếm", "Search"],
  keyArrows: ["Trong đồ thị: sang nút gần nhất theo hướng đó", "In the graph: to the nearest node in that direction"],
  keyEnter: ["Xem chi tiết nút đang chọn", "Read about the chosen node"],
  keyPan: ["Dời hình", "Move the picture"],
  keyZoom: ["Phóng to, thu nhỏ", "Zoom in and out"],
  keyFit: ["Vừa màn hình", "Fit to the screen"],
  keyNear: ["Chỉ lân cận / xem tất cả", "Only neighbours / show all"],
  keyHide: ["Ẩn nút đang chọn", "Hide the chosen node"],
  keyPin: ["Ghim nút đang chọn", "Pin the chosen node"],
  keyUndo: ["Hoàn tác, làm lại", "Undo, redo"],
  keyTabs: ["Đồ thị, bảng, dòng thời gian", "Graph, table, timeline"],
  keyEsc: ["Bỏ chọn, đóng", "Deselect, close"],
  keyHelp: ["Bảng này", "This list"],
  canvas: [
    "Đồ thị quan hệ: {n} nút. Dùng phím mũi tên để đi giữa các nút, phím 2 để mở bảng.",
    "Relationship graph of {n} nodes. Arrow keys move between nodes, key 2 opens the table.",
  ],
  selected: ["Đã chọn {name}, {kind}, {n} liên hệ", "Selected {name}, {kind}, {n} links"],
  isolated: ["Không có liên hệ", "No links"],
  degreeKind: ["bậc", "degree"],
  betweenness: ["trung gian", "betweenness"],
  closeness: ["gần gũi", "closeness"],
  eigenvector: ["vectơ riêng", "eigenvector"],
  pagerank: ["PageRank", "PageRank"],
  madeWith: ["Lập bằng kg từ báo chí; mỗi điều đều có câu gốc.", "Made with kg from the press; every fact has its sentence."],
};

let language = "vi";
let terms = {};

/** Chooses the language of the page. */
export function setLanguage(code) {
  language = code === "en" ? "en" : "vi";
  document.documentElement.lang = language;
}

export const getLanguage = () => language;

/** Adds labels of the ontology's terms. */
export function addTerms(more) {
  terms = { ...terms, ...more };
}

/** The page's words for a key, with values put in; an unknown key stands for itself. */
export function t(key, values = {}) {
  const pair = WORDS[key];
  const text = pair ? pair[language === "en" ? 1 : 0] : key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

/** The label of a term of the ontology: Speaker, Conference, ban-dang; spelt out if it has none. */
export function term(name) {
  if (!name) return "";
  const labels = terms[name];
  if (labels) return labels[language] || labels.vi || labels.en || name;
  return WORDS[name] ? t(name) : name.replace(/([a-z])([A-Z])/g, "$1 $2").replaceAll("-", " ");
}

/** A number with the separators of the language. */
export function number(value) {
  return typeof value === "number" ? value.toLocaleString(language === "en" ? "en-GB" : "vi-VN") : String(value);
}

/** 2020-12-18 as 18/12/2020 or 18 Dec 2020; shorter dates stay short. */
export function date(iso) {
  const [year, month, day] = iso.split("-");
  if (!month) return year;
  if (language === "vi") return [day && Number(day), Number(month), year].filter(Boolean).join("/");
  const name = new Date(Date.UTC(2000, Number(month) - 1, 1)).toLocaleString("en-GB", { month: "short", timeZone: "UTC" });
  return [day && Number(day), name, year].filter(Boolean).join(" ");
}
