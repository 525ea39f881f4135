import { readPastBlobs } from '../io/blobs.js';
import { readFrameworks } from '../io/package-files.js';
import type { HistoryCommit } from '../model/history.js';
import { shippedFrameworks } from '../parse/frameworks.js';
import { limits } from '../parse/limits.js';
import { blobsOfEnd, blobsOfSeries, Series } from '../run/series.js';
import type { SeriesState } from '../run/series.js';
import { Versions } from '../run/versions.js';

/** Prepares to go through commits, whose records are read through two calls of git in all. @param commits the oldest first */
export async function openSeries(folder: string, commits: readonly HistoryCommit[]): Promise<Series> {
  const contents = await readPastBlobs(folder, blobsOfSeries(commits), limits.fileBytes);
  return new Series(new Versions(contents), shippedFrameworks(readFrameworks()));
}

/** The register at the end of some commits, read without checking it. @param commits the oldest first */
export async function readEnd(folder: string, commits: readonly HistoryCommit[]): Promise<SeriesState> {
  const contents = await readPastBlobs(folder, blobsOfEnd(commits), limits.fileBytes);
  const series = new Series(new Versions(contents), shippedFrameworks(readFrameworks()));
  series.leap(commits);
  return series.now();
}
