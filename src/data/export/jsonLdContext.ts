/** The vocabularies of the JSON-LD; written out in the file, so that no reader must fetch anything. */
export const jsonLdContext = {
  schema: 'https://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  oa: 'http://www.w3.org/ns/oa#',
  debate: 'urn:debate-graph:vocabulary:',
} as const;

/** What each type is in the words of schema.org and PROV. */
export const jsonLdTypes: Readonly<Record<string, readonly string[]>> = {
  Source: ['schema:CreativeWork', 'prov:Entity'],
  Citation: ['oa:TextPositionSelector', 'prov:Entity'],
  Person: ['schema:Person', 'prov:Agent'],
  Organisation: ['schema:Organization', 'prov:Organization'],
  Group: ['prov:Agent'],
  Claim: ['schema:Claim'],
  Question: ['schema:Question'],
  Statement: ['schema:CreativeWork', 'prov:Entity'],
  Event: ['schema:Event'],
  Product: ['schema:Product'],
  Model: ['schema:SoftwareApplication'],
  Affiliation: ['schema:OrganizationRole'],
};

/** Values whose meaning schema.org or Web Annotation has a word for, beside our own. */
export const jsonLdValues: Readonly<Record<string, string>> = {
  name: 'schema:name',
  aliases: 'schema:alternateName',
  description: 'schema:description',
  'Claim.text': 'schema:text',
  'Question.text': 'schema:text',
  'Source.title': 'schema:headline',
  'Source.url': 'schema:url',
  'Source.published': 'schema:datePublished',
  'Statement.quote': 'schema:text',
  'Statement.summary': 'schema:abstract',
  'Statement.date': 'schema:dateCreated',
  'Citation.start': 'oa:start',
  'Citation.end': 'oa:end',
  'Citation.exact': 'oa:exact',
};

/** Links whose meaning schema.org or PROV has words for, beside our own. */
export const jsonLdLinks: Readonly<Record<string, readonly string[]>> = {
  'Source.publisher': ['schema:publisher'],
  'Source.authors': ['schema:author', 'prov:wasAttributedTo'],
  'Citation.source': ['prov:wasDerivedFrom'],
  'Statement.speakers': ['schema:creator', 'prov:wasAttributedTo'],
  'Statement.reportedBy': ['schema:sdPublisher'],
  'Statement.about': ['schema:about'],
  'Organisation.parent': ['schema:parentOrganization'],
  citations: ['prov:wasDerivedFrom'],
};
