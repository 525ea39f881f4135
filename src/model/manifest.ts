/* What proves a closed period, as `schemas/manifest.schema.json` describes it. */
export type { Manifest, ManifestFigure as ClosedFigure, ManifestFile as ClosedFile } from './records.generated.js';
