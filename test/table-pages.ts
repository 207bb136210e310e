/** How the tests of tables read a page and show what was found. */
import { readTables } from '../src/figures/table.ts'
import { fold } from '../src/fold.ts'
import { segment } from '../src/segment.ts'
import type { Context } from '../src/types.ts'
import { contextOf } from './figure-pages.ts'

export const seen = (event: string, currency: string): Context => ({
  ...contextOf({ event, currency }),
  kind: 'results-release',
  company: { name: '青禾智造', aliases: [], tickers: [] },
})

export function read(page: string, event = '2025Q3', currency = 'CNY') {
  const mediaType = page.startsWith('<') ? 'text/html' : 'text/plain'
  const text = fold({ raw: page, encoding: 'utf-8', mediaType, warnings: [] })
  const paragraphs = segment(text).map(({ content, hints: { spanned } }) => ({
    content,
    heading: false,
    ...(spanned ? { spanned } : {}),
  }))
  return { text, paragraphs, ...readTables(paragraphs, seen(event, currency)) }
}

/** One line a figure: metric, entity, value, unit, period, what is not usual, changes. */
export const lines = (page: string, event?: string, currency?: string): string[] =>
  read(page, event, currency).figures.map(({ metric, entity, value, unit, period, basis, nature, changes }) =>
    [
      metric,
      ...(entity ? [`(${entity})`] : []),
      value,
      unit,
      period?.label,
      ...(basis === 'adjusted' ? [basis] : []),
      ...(nature === 'actual' ? [] : [nature]),
      ...changes.map(
        (change) =>
          `${change.type} ${change.value ?? ''}${change.unit === 'pp' ? 'pp' : ''}${change.amount === null ? '' : `[${change.amount}]`}`,
      ),
    ].join(' '),
  )
