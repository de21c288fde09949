"""Small graphs written by hand after the contract: what one article says, the default graph of it, and judgements.

Each line is one statement, so that a test can leave one out or put another in.
"""

PREFIXES = """
@prefix kg:      <https://w3id.org/kg-officials#> .
@prefix org:     <http://www.w3.org/ns/org#> .
@prefix foaf:    <http://xmlns.com/foaf/0.1/> .
@prefix skos:    <http://www.w3.org/2004/02/skos/core#> .
@prefix schema:  <http://schema.org/> .
@prefix sem:     <http://semanticweb.cs.vu.nl/2009/11/sem/> .
@prefix nif:     <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .
@prefix itsrdf:  <http://www.w3.org/2005/11/its/rdf#> .
@prefix prov:    <http://www.w3.org/ns/prov#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix xsd:     <http://www.w3.org/2001/XMLSchema#> .
@prefix role:    <https://w3id.org/kg-officials/role/> .
@prefix type:    <https://w3id.org/kg-officials/body-type/> .
@prefix a:       <https://example.org/article/bai-1#> .
@prefix :        <https://example.org/> .
"""
_PLACE = "<https://w3id.org/kg-officials/place/binh-duong@1997>"
_ARTICLE = "<https://example.org/article/bai-1>"
_SPAN = "<https://example.org/article/bai-1#char=0,11>"

ARTICLE = f"""
{_ARTICLE} a schema:NewsArticle, nif:Context .
{_ARTICLE} dcterms:source "bai-1.txt" .
{_ARTICLE} dcterms:title "Hội nghị ở Bình Dương"@vi .
{_ARTICLE} dcterms:issued "2020-12-23"^^xsd:date .
{_ARTICLE} kg:placeHint "Bình Dương" .
{_ARTICLE} kg:sha256 "{"0" * 64}" .
{_ARTICLE} nif:isString "Võ Văn Minh phát biểu." .
{_SPAN} a nif:RFC5147String .
{_SPAN} nif:referenceContext {_ARTICLE} .
{_SPAN} nif:beginIndex 0 .
{_SPAN} nif:endIndex 11 .
{_SPAN} nif:anchorOf "Võ Văn Minh" .
{_SPAN} itsrdf:taIdentRef a:vo-van-minh .
a:vo-van-minh a foaf:Person .
a:vo-van-minh foaf:name "Võ Văn Minh"@vi .
a:vo-van-minh foaf:gender "male" .
:body-ubnd a org:Organization .
:body-ubnd skos:prefLabel "Ủy ban nhân dân tỉnh Bình Dương"@vi .
:body-ubnd org:classification type:ubnd .
:body-ubnd kg:place {_PLACE} .
a:holding-1 a org:Membership .
a:holding-1 org:member a:vo-van-minh .
a:holding-1 org:organization :body-ubnd .
a:holding-1 org:role role:pho-chu-tich-ubnd .
a:holding-1 kg:title "Phó Chủ tịch UBND tỉnh"@vi .
a:holding-1 kg:status kg:Incumbent .
a:holding-1 kg:observedOn "2020-12-23"^^xsd:date .
a:holding-1 kg:start "2015"^^xsd:gYear .
a:holding-1 kg:end "2021-06"^^xsd:gYearMonth .
a:holding-1 kg:term :term-1 .
a:holding-1 kg:confidence 0.97 .
a:holding-1 kg:rule "introduction/title-list" .
a:holding-1 kg:evidence {_SPAN} .
:term-1 a kg:Term .
:term-1 skos:prefLabel "Nhiệm kỳ 2016-2021"@vi .
:term-1 kg:start "2016"^^xsd:gYear .
a:event-1 a kg:Event, kg:Conference .
a:event-1 skos:prefLabel "Hội nghị"@vi .
a:event-1 sem:hasBeginTimeStamp "2020-12-22"^^xsd:date .
a:event-1 sem:hasPlace {_PLACE} .
a:event-1 kg:attendance 2500 .
a:event-1 kg:venues 104 .
a:event-1 schema:about :document-1 .
a:event-1 kg:confidence 0.8 .
a:event-1 kg:rule "event/frame" .
a:event-1 kg:evidence {_SPAN} .
a:participation-1 a kg:Participation .
a:participation-1 kg:inEvent a:event-1 .
a:participation-1 kg:participant a:vo-van-minh .
a:participation-1 kg:participationRole kg:Speaker .
a:participation-1 kg:presents :document-1 .
a:participation-1 kg:confidence 0.8 .
a:participation-1 kg:rule "event/verb" .
a:participation-1 kg:evidence {_SPAN} .
a:change-1 a kg:PersonnelChange, kg:Appointment .
a:change-1 kg:person a:vo-van-minh .
a:change-1 kg:title "Chủ tịch UBND tỉnh"@vi .
a:change-1 sem:hasBeginTimeStamp "2021-07"^^xsd:gYearMonth .
a:change-1 kg:startsTenure a:holding-1 .
a:change-1 kg:decidedBy :body-ubnd .
a:change-1 kg:byDecision :document-1 .
a:change-1 kg:confidence 0.9 .
a:change-1 kg:rule "change/verb" .
a:change-1 kg:evidence {_SPAN} .
:document-1 a kg:OfficialDocument .
:document-1 dcterms:title "Nghị quyết số 18-NQ/TW"@vi .
:document-1 kg:number "18-NQ/TW" .
"""

DEFAULT = f"""
{_ARTICLE} a schema:NewsArticle .
{_ARTICLE} dcterms:source "bai-1.txt" .
:person-1 a foaf:Person .
:person-1 foaf:name "Võ Văn Minh"@vi .
:person-1 kg:searchLabel "vo van minh" .
:person-1 kg:sighting a:vo-van-minh .
:person-1 prov:wasDerivedFrom {_ARTICLE} .
:body-ubnd a org:Organization .
:body-ubnd skos:prefLabel "Ủy ban nhân dân tỉnh Bình Dương"@vi .
:body-ubnd org:classification type:ubnd .
:body-ubnd kg:place {_PLACE} .
:membership-1 a org:Membership .
:membership-1 org:member :person-1 .
:membership-1 org:organization :body-ubnd .
:membership-1 org:role role:pho-chu-tich-ubnd .
:membership-1 kg:title "Phó Chủ tịch UBND tỉnh"@vi .
:membership-1 kg:status kg:Incumbent .
:membership-1 kg:firstSeen "2020-12-23"^^xsd:date .
:membership-1 kg:lastSeen "2020-12-23"^^xsd:date .
:membership-1 kg:startNotAfter "2020-12-23"^^xsd:date .
:membership-1 kg:confidence 0.97 .
:membership-1 kg:sighting a:holding-1 .
:post-1 a org:Post .
:post-1 org:role role:pho-chu-tich-ubnd .
:post-1 org:postIn :body-ubnd .
:post-1 skos:prefLabel "Phó Chủ tịch Ủy ban nhân dân tỉnh Bình Dương"@vi .
:person-1 org:holds :post-1 .
:person-1 kg:holds "Phó Chủ tịch Ủy ban nhân dân tỉnh Bình Dương"@vi .
:person-1 kg:held "Phó Chủ tịch Ủy ban nhân dân tỉnh Bình Dương"@vi .
:person-1 org:memberOf :body-ubnd .
:person-1 kg:heldIn :body-ubnd .
:event-1 a kg:Event, kg:Conference .
:event-1 skos:prefLabel "Hội nghị"@vi .
:event-1 kg:sighting a:event-1 .
:participation-1 a kg:Participation .
:participation-1 kg:inEvent :event-1 .
:participation-1 kg:participant :person-1 .
:participation-1 kg:participationRole kg:Speaker .
:participation-1 kg:sighting a:participation-1 .
:person-1 kg:attended :event-1 .
:person-1 kg:spokeAt :event-1 .
:change-1 a kg:PersonnelChange, kg:Appointment .
:change-1 kg:person :person-1 .
:change-1 kg:sighting a:change-1 .
:change-of-bodies-1 a org:ChangeEvent .
:change-of-bodies-1 org:originalOrganization :body-ubnd .
:change-of-bodies-1 org:resultingOrganization :body-ubnd2 .
:body-ubnd2 a org:Organization .
:body-ubnd2 skos:prefLabel "Ủy ban nhân dân Thành phố Hồ Chí Minh"@vi .
"""

JUDGEMENTS = """
:judgement-1 a kg:IdentityJudgement .
:judgement-1 kg:left a:vo-van-minh .
:judgement-1 kg:right <https://example.org/article/bai-2#vo-van-minh> .
:judgement-1 kg:decision kg:Different .
:judgement-1 kg:reason "khác tỉnh" .
:judgement-1 prov:wasAttributedTo <https://example.org/user/lan> .
:judgement-1 prov:generatedAtTime "2024-05-01T08:00:00Z"^^xsd:dateTime .
:judgement-2 a kg:FactJudgement .
:judgement-2 kg:on a:holding-1 .
:judgement-2 kg:decision kg:Reject .
:judgement-2 prov:wasAttributedTo <https://example.org/user/lan> .
:judgement-2 prov:generatedAtTime "2024-05-01T08:00:00Z"^^xsd:dateTime .
"""


def turtle(body: str, *, without: str = "", add: str = "") -> str:
    """A graph as Turtle, without the one line that begins with `without`, and with the lines of `add`."""
    lines = body.strip().splitlines()
    kept = [line for line in lines if not without or not line.startswith(without)]
    assert len(kept) == len(lines) - bool(without), without
    return "\n".join([PREFIXES, *kept, add, ""])
