/** JSON Schema (2020-12) of what the tool writes. test/schema.test.ts holds it and types.ts to each other. */

const text = { type: 'string' } as const
const maybe = <const S>(schema: S) => ({ anyOf: [schema, { type: 'null' }] }) as const
const listOf = <const S>(items: S) => ({ type: 'array', items }) as const
const ref = <const N extends string>(name: N) => ({ $ref: `#/$defs/${name}` }) as const
const count = { type: 'integer', minimum: 0 } as const
const confidence = { type: 'number', minimum: 0, maximum: 1, description: 'How sure the rule is, 0 to 1.' } as const
const number = { type: 'number' } as const
const flag = { type: 'boolean' } as const
/** A schema with its line of description. */
const told = <const S>(schema: S, description: string) => ({ ...schema, description }) as const
const rule = told({ type: 'string', pattern: '^[a-z]+/[a-z0-9-]+$' }, 'The rule that found it: stage/name.')
const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' } as const
const id = <const L extends string>(letter: L) => ({ type: 'string', pattern: `^${letter}\\d+[a-z]*$` }) as const

const generator = told(
  {
    type: 'object',
    required: ['name', 'version'],
    properties: { name: told(text, 'Always caibao.'), version: told(text, 'Version of the tool, by semver.') },
  },
  'The program that wrote it.',
)

const schemaVersion = told(
  { type: 'string', pattern: '^1\\.\\d+\\.\\d+$' },
  'Version of this shape: a new major number when a field is renamed or dropped.',
)

const span = (of: string) => told(ref('span'), `Where ${of} in the source.`)

export const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://unpkg.com/caibao/dist/document.schema.json',
  title: 'A document of `parse`',
  description:
    'One element of the array of --format json, one line of --format ndjson. Offsets are Unicode code points of the decoded source, BOM excluded, half-open. Null: looked for, not on the page.',
  anyOf: [ref('document'), ref('failure')],
  $defs: {
    document: {
      description: 'What one page says. paragraphs, metadata.evidence and removed cover every character of the source.',
      type: 'object',
      required: [
        'schemaVersion',
        'generator',
        'id',
        'source',
        'script',
        'kind',
        'metadata',
        'company',
        'event',
        'paragraphs',
        'participants',
        'turns',
        'exchanges',
        'figures',
        'removed',
        'warnings',
      ],
      properties: {
        schemaVersion,
        generator,
        id: told({ type: 'string', pattern: '^[0-9a-f]{16}$' }, 'First 16 hex digits of source.sha256.'),
        source: told(ref('source'), 'The bytes that were read.'),
        script: told(
          {
            type: 'object',
            required: ['source', 'output'],
            properties: {
              source: told({ enum: ['Hans', 'Hant', 'mixed'] }, 'Script of the page.'),
              output: told(
                { enum: ['Hans', 'Hant'] },
                'Script of the text fields; raw and label keep that of the page.',
              ),
            },
          },
          'Simplified (Hans) or Traditional (Hant), as ISO 15924.',
        ),
        kind: told(
          { enum: ['call-transcript', 'call-summary', 'earnings-news', 'results-release', 'other'] },
          "The speakers' own words turn by turn; minutes and digests; an article; the company's own announcement; not about one company's results (turns and figures are empty unless forced).",
        ),
        metadata: told(ref('metadata'), 'What the page says of itself.'),
        company: told(ref('company'), 'The company whose results these are.'),
        event: told(ref('event'), 'The call or announcement that the page is about.'),
        paragraphs: told(listOf(ref('paragraph')), 'The article without what was removed, in source order.'),
        participants: told(listOf(ref('participant')), 'Everybody who speaks or is introduced, once each.'),
        turns: told(listOf(ref('turn')), 'Who said what, in source order.'),
        exchanges: told(listOf(ref('exchange')), 'Which turns ask and which answer them.'),
        figures: told(listOf(ref('figure')), 'Every figure of the article and its title, in source order.'),
        removed: told(listOf(ref('removed')), 'What is not the article, in source order.'),
        warnings: told(listOf(ref('warning')), 'What a reader of this document should know.'),
      },
    },
    failure: {
      description: 'What stands in the place of a document where an input failed.',
      type: 'object',
      required: ['schemaVersion', 'generator', 'source', 'error'],
      properties: {
        schemaVersion,
        generator,
        source: told(
          { type: 'object', required: ['path'], properties: { path: told(text, 'Name of the input, as given.') } },
          'The input that failed.',
        ),
        error: told(
          {
            type: 'object',
            required: ['code', 'message'],
            properties: {
              code: told(
                text,
                'For programs: not-found, no-texts, unreadable, too-large, binary, encoding, record, input, option, internal.',
              ),
              message: told(text, 'For people: what is wrong and what to do.'),
            },
          },
          'Why it failed.',
        ),
      },
    },
    span: {
      description: 'Code points of the decoded source, half-open.',
      type: 'object',
      required: ['start', 'end'],
      properties: { start: told(count, 'First code point.'), end: told(count, 'Behind the last one.') },
    },
    source: {
      type: 'object',
      required: ['path', 'sha256', 'bytes', 'characters', 'encoding', 'mediaType', 'url'],
      properties: {
        path: told(text, 'Name of the input, as given.'),
        sha256: told({ type: 'string', pattern: '^[0-9a-f]{64}$' }, 'Of the bytes.'),
        bytes: told(count, 'Size of the input.'),
        characters: told(count, 'Code points of the decoded text.'),
        encoding: told(text, 'As detected or given: utf-8, gb18030, big5, utf-16le …'),
        mediaType: told(text, 'text/plain or text/html.'),
        url: told(maybe(text), "From --url, or the page's own canonical link."),
        text: told(text, 'The decoded text, with --include-source.'),
      },
    },
    metadata: {
      type: 'object',
      required: ['title', 'publishedAt', 'authors', 'editors', 'source', 'site', 'evidence'],
      properties: {
        title: told(maybe(text), "Without the site's suffix."),
        publishedAt: told(
          maybe({
            type: 'string',
            pattern: '^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2})?([+-]\\d{2}:\\d{2}|Z))?$',
          }),
          'As precise as the page: a date, or with time; +08:00 is assumed, unless the page names a zone (美东时间, ET).',
        ),
        authors: told(listOf(text), 'Who wrote it, without titles; photo credits are none.'),
        editors: told(listOf(text), 'Who edited it: 责任编辑, 编辑, 校对.'),
        source: told(maybe(text), 'The outlet that the page credits.'),
        site: told(maybe(text), 'The site that the scrape came from, if the page names it.'),
        evidence: told(
          listOf({
            type: 'object',
            required: ['field', 'raw', 'span'],
            properties: {
              field: told(text, 'Path of the field in this document: title, event.date …'),
              raw: told(text, 'The source at the span.'),
              span: span('it stands'),
            },
          }),
          'Where each of them, and company and event, was read.',
        ),
      },
    },
    company: {
      type: 'object',
      required: ['key', 'name', 'tickers'],
      properties: {
        key: told(
          maybe(text),
          'The first ticker (XHKG:00700), else the name: to join records by, the same in both scripts.',
        ),
        name: told(maybe(text), 'As the page first names it.'),
        tickers: told(
          listOf({
            type: 'object',
            required: ['exchange', 'code', 'raw', 'span'],
            properties: {
              exchange: told({ type: 'string', pattern: '^[A-Z0-9]{4}$' }, 'ISO 10383 market identifier code.'),
              code: told(text, "With the page's own digits."),
              raw: told(text, 'The source at the span.'),
              span: span('it stands'),
            },
          }),
          'Only those that the page writes for this company.',
        ),
      },
    },
    period: {
      description: "A stretch of the company's own fiscal calendar.",
      type: 'object',
      required: ['label', 'fiscalYear', 'fiscalPeriod', 'start', 'end'],
      properties: {
        label: told(
          { type: 'string', pattern: '^\\d{4}(Q[1-4]|H[12]|FY|M\\d{1,2}|-\\d{2})$' },
          '2024Q4, 2024FY, 2025H1, 2025M9 (first nine months), 2025-10 (one month).',
        ),
        fiscalYear: told({ type: 'integer' }, "By the company's own numbering."),
        fiscalPeriod: told(text, 'Q1 to Q4, H1, H2, FY, M and a number of months, or the month.'),
        start: told(maybe(day), 'First day, where known.'),
        end: told(maybe(day), 'Last day, where known.'),
      },
    },
    event: {
      type: 'object',
      required: ['type', 'date', 'period'],
      properties: {
        type: told(maybe(text), 'earnings-call, or results where only an announcement is told of.'),
        date: told(maybe(day), 'Day on which it was held or published.'),
        period: told(maybe(ref('period')), 'The period whose results these are.'),
      },
    },
    paragraph: {
      type: 'object',
      required: ['text', 'heading', 'span'],
      properties: {
        text: told(text, 'Its words in the chosen script, without what was cut inside.'),
        heading: told(flag, 'True for a heading inside the article.'),
        span: span('it stands'),
      },
    },
    participant: {
      type: 'object',
      required: ['id', 'name', 'named', 'aliases', 'role', 'titles', 'affiliation', 'spoke'],
      properties: {
        id: told(id('p'), 'p and the place where the page first names them.'),
        name: told(text, 'As the page gives it most fully.'),
        named: told(flag, 'False for a voice that the page calls 管理层, 问, Operator …'),
        aliases: told(listOf(text), 'Other forms of the name on the page.'),
        role: told(
          { enum: ['executive', 'analyst', 'investor', 'operator', 'media', 'management', 'unknown'] },
          'What they are in the call; management: an unnamed executive.',
        ),
        titles: told(listOf(text), 'Posts that the page gives them: 首席财务官.'),
        affiliation: told(maybe(text), 'Broker or outlet, as the page prints it.'),
        spoke: told(flag, 'True where a turn is theirs.'),
      },
    },
    turn: {
      description: 'All that one speaker says until another speaks.',
      type: 'object',
      required: ['id', 'speaker', 'label', 'kind', 'mode', 'section', 'paragraphs', 'span', 'rule', 'confidence'],
      properties: {
        id: told(id('t'), 't and the place where the words start.'),
        speaker: told(maybe(id('p')), 'Id of a participant.'),
        label: told(maybe(text), 'The label as printed.'),
        kind: told({ enum: ['question', 'answer', 'statement'] }, 'Part in the exchange.'),
        mode: told(
          { enum: ['verbatim', 'quoted', 'reported'] },
          'Transcript; inside quotation marks; after a reporting verb.',
        ),
        section: told(
          { enum: ['remarks', 'qa', 'article'] },
          'Prepared remarks, questions and answers, or an article.',
        ),
        paragraphs: told(listOf(text), 'The words, without what was cut inside.'),
        parts: told(
          listOf({
            type: 'object',
            required: ['text', 'span'],
            properties: { text: told(text, 'Its words.'), span: told(ref('span'), 'Hull of its words.') },
          }),
          'Only in a question that asks several things and counts them (第一, 其次, 二是, 3): each with its place.',
        ),
        span: told(ref('span'), 'Hull of the words, without label and outer quotation marks.'),
        rule,
        confidence,
      },
    },
    exchange: {
      description: 'Questions of one asker and all answers up to the next asker.',
      type: 'object',
      required: ['id', 'questions', 'answers'],
      properties: {
        id: told(id('x'), 'x and the place of its first question.'),
        questions: told(listOf(id('t')), 'Ids of turns.'),
        answers: told(listOf(id('t')), 'Ids of turns; empty where nobody answers.'),
      },
    },
    range: {
      description: 'Inclusive; an end that is not said is null.',
      type: 'object',
      required: ['low', 'high'],
      properties: { low: told(maybe(number), 'Lower end.'), high: told(maybe(number), 'Upper end.') },
    },
    figure: {
      description: 'One metric, one value or one stated change, one period, one entity.',
      type: 'object',
      required: [
        'id',
        'metric',
        'concept',
        'label',
        'entity',
        'value',
        'range',
        'unit',
        'decimals',
        'approximate',
        'bound',
        'period',
        'basis',
        'nature',
        'changes',
        'turn',
        'raw',
        'span',
        'rule',
        'confidence',
      ],
      properties: {
        id: told(id('f'), 'f and the place where it starts.'),
        metric: told(
          { type: 'string', pattern: '^[a-z][A-Za-z0-9]*$' },
          'What is measured: revenue, grossMargin, netProfitAttributable …; other where no id fits.',
        ),
        concept: told(maybe(text), 'Taxonomy concept, as ifrs-full:Revenue.'),
        label: told(text, "The metric's words as printed."),
        entity: told(maybe(text), 'Null for the company, else the segment, product or other company.'),
        value: told(
          maybe(number),
          'In base units (元, not 亿元); ratios as fractions; losses are negative. Null where only a change is said.',
        ),
        range: told(maybe(ref('range')), 'Instead of value, where two ends are said.'),
        unit: told(maybe(text), 'ISO 4217, ratio, count, days, else the word.'),
        decimals: told(maybe({ type: 'integer' }), "XBRL's precision: 1724億 → -8."),
        approximate: told(flag, 'True for 约, 近, 逾, 左右 …'),
        bound: told(maybe({ enum: ['min', 'max'] }), 'min for 逾, 超, 不低于; max for 近, 不足, 不超过.'),
        period: told(maybe(ref('period')), 'What the value is for; null for share price and market value.'),
        basis: told({ enum: ['statutory', 'adjusted'] }, 'adjusted: non-IFRS, non-GAAP, 经调整, 扣非.'),
        nature: told(
          { enum: ['actual', 'guidance', 'consensus', 'prior'] },
          "Reported; the company's own outlook; the market's estimate; a past value given to compare with.",
        ),
        changes: told(listOf(ref('change')), 'How it moved; the plain reading first.'),
        translation: told(
          {
            type: 'object',
            required: ['value', 'unit'],
            properties: { value: told(number, 'In base units.'), unit: told(text, 'ISO 4217.') },
          },
          'The same amount in another currency, in brackets on the page.',
        ),
        turn: told(maybe(id('t')), 'The turn whose words hold the figure.'),
        raw: told(text, 'The source at the span.'),
        span: told(ref('span'), 'The shortest stretch that holds the value and its changes.'),
        rule,
        confidence,
      },
    },
    change: {
      type: 'object',
      required: ['type', 'value', 'range', 'unit', 'amount', 'of', 'basis', 'raw'],
      properties: {
        type: told({ enum: ['yoy', 'qoq', 'mom'] }, 'On the year; on the quarter or half before; on the month.'),
        value: told(
          maybe(number),
          'A fraction: 11% → 0.11; falls are negative. Null for words without a number (双位数).',
        ),
        range: told(maybe(ref('range')), 'Instead of value, where two ends are said.'),
        unit: told({ enum: ['ratio', 'pp'] }, 'pp: percentage points, as a fraction (2.2个百分点 → 0.022).'),
        amount: told(maybe(number), "An absolute change, in the figure's unit."),
        of: told(maybe({ const: 'loss' }), 'Loss: the size of a loss is what changes; it narrows below zero.'),
        basis: told(maybe(text), 'A second reading: constant-currency, like-for-like, adjusted.'),
        raw: told(text, 'Its words in the source.'),
      },
    },
    removed: {
      type: 'object',
      required: ['span', 'reason', 'rule', 'raw'],
      properties: {
        span: span('it stood'),
        reason: told(
          {
            enum: [
              'navigation',
              'breadcrumb',
              'seo-spam',
              'advertisement',
              'share-bar',
              'disclaimer',
              'copyright',
              'related-links',
              'see-also',
              'unrelated-article',
              'image-credit',
              'placeholder',
              'ticker-widget',
              'comments',
              'page-tools',
              'stage-note',
              'time-stamp',
              'citation',
              'pinyin',
              'duplicate',
              'markup',
              'other',
            ],
          },
          'What it is instead of the article; markup: tags, scripts and attributes of HTML.',
        ),
        rule,
        raw: told(text, 'The source at the span.'),
      },
    },
    warning: {
      type: 'object',
      required: ['rule', 'severity', 'message', 'span'],
      properties: {
        rule,
        severity: told({ enum: ['warning', 'info'] }, 'warning: the document may be wrong or empty because of it.'),
        message: told(text, 'For people.'),
        span: told(maybe(ref('span')), 'What it is about; null for the whole page.'),
      },
    },
  },
} as const
