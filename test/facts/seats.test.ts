import { describe, expect, it } from 'vitest';
import {
  alternateOn,
  chairsOn,
  gradeOf,
  holderOn,
  isSenior,
  isVoting,
  keepsHolders,
  rolesOn,
  seatsOn,
  seatsOnDay,
  vacantSince,
} from '../../src/facts/seats.js';
import { seatedClasses, seatedGroups } from '../../src/facts/groups.js';
import { stakeholderGroups } from '../../src/model/stakeholder-groups.js';
import { bodiesOn, leadOrganisationsOn, localBodiesOf, nationalBodies } from '../../src/facts/bodies.js';
import { readOver } from '../support/register.js';

const seat = `body: ncc
organisation: supreme-court
roles:
  - { role: member, to: 2026-03-31 }
  - { role: observer, from: 2026-04-01 }
holders:
  - { grade: officer, from: 2025-01-01, to: 2025-12-31 }
  - { person: PER-001, from: 2026-03-01, to: 2026-06-30 }
alternates: [{ grade: officer, from: 2026-01-01 }]
from: 2025-01-01
to: 2026-12-31
`;
const person = 'name: A. Holder\norganisation: supreme-court\ngrade: director\n';
const { snapshot } = readOver({ 'members/MEM-008.yaml': seat, 'people/PER-001.yaml': person });
const { dataset } = snapshot;
const court = dataset.get('member', 'MEM-008')!;

describe('a seat over time', () => {
  it('has the roles of the day, and votes by them', () => {
    expect(rolesOn(court, '2026-03-31').map(({ role }) => role)).toEqual(['member']);
    expect(rolesOn(court, '2026-04-01').map(({ role }) => role)).toEqual(['observer']);
    expect([isVoting(court, '2026-03-31'), isVoting(court, '2026-04-01')]).toEqual([true, false]);
  });

  it('is held, vacant, and held again', () => {
    const days = ['2025-12-31', '2026-01-01', '2026-02-28', '2026-03-01', '2026-06-30', '2026-07-15'];
    expect(days.map((day) => vacantSince(court, day))).toEqual([
      undefined,
      '2026-01-01',
      '2026-01-01',
      undefined,
      undefined,
      '2026-07-01',
    ]);
    expect(alternateOn(court, '2025-12-31')).toBeUndefined();
  });

  it('takes the grade from the seat, else from the person', () => {
    expect(gradeOf(dataset, holderOn(court, '2025-06-01')!)).toBe('officer');
    expect(gradeOf(dataset, holderOn(court, '2026-03-01')!)).toBe('director');
    expect((['head', 'deputy-head', 'director-general', 'director', 'officer'] as const).map(isSenior)).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  it('is part of the body within its dates, and not before them', () => {
    const counts = ['2024-12-31', '2025-01-01', '2026-12-31', '2027-01-01'].map(
      (day) => seatsOnDay(dataset, day).length,
    );
    expect(counts).toEqual([0, 12, 12, 11]);
  });
});

describe('the seats of a body', () => {
  it('leave out the secretariat, and bodies that have ended', () => {
    const files = {
      'members/MEM-101.yaml': 'body: ncc\norganisation: interior-ministry\nroles: [{ role: secretariat }]\n',
      'bodies/old.yaml': 'name: Earlier council\nlevel: national\ntype: council\nto: 2026-06-30\n',
      'members/MEM-102.yaml': 'body: old\norganisation: interior-ministry\nroles: [{ role: chair }]\n',
    };
    expect(seatsOn(readOver(files, '2026-06-30').snapshot).map(({ id }) => id)).toContain('MEM-102');
    const after = seatsOn(readOver(files, '2026-07-01').snapshot).map(({ id }) => id);
    expect(after).not.toContain('MEM-102');
    expect(after).not.toContain('MEM-101');
  });

  it('has a chair', () => {
    expect(chairsOn(snapshot, 'ncc').map(({ id }) => id)).toEqual(['MEM-001']);
  });

  it('says whether holders are kept at all', () => {
    expect(keepsHolders(dataset)).toBe(true);
  });
});

describe('groups and classes', () => {
  it('counts one seat for each group of its organisation', () => {
    const groups = seatedGroups(snapshot);
    expect([...groups.keys()].sort()).toEqual([...stakeholderGroups].sort());
    expect(groups.get('ict-industry')).toEqual(groups.get('other-industry'));
  });

  it('groups the seats of one body by class', () => {
    const classes = seatedClasses(snapshot, 'ncc');
    expect(classes.get('government')).toHaveLength(6);
    expect([...classes.values()].flat()).toHaveLength(12);
  });
});

describe('bodies', () => {
  const files = {
    'bodies/wg.yaml': 'name: Working group\nlevel: national\ntype: working-group\nparent: ncc\n',
    'bodies/lc-coast.yaml': 'name: Coast Council\nlevel: sub-national\ntype: local-body\narea: XT-01\nto: 2026-06-30\n',
  };

  it('are national, local, or neither', () => {
    const { snapshot: june } = readOver(files, '2026-06-30');
    expect(bodiesOn(june).map(({ id }) => id)).toEqual(['lc-coast', 'ncc', 'wg']);
    expect(nationalBodies(june).map(({ id }) => id)).toEqual(['ncc']);
    expect(localBodiesOf(june, 'XT-01').map(({ id }) => id)).toEqual(['lc-coast']);
    expect(localBodiesOf(readOver(files, '2026-07-01').snapshot, 'XT-01')).toEqual([]);
  });

  it('are led by the organisations of the day', () => {
    const body = dataset.get('body', 'ncc')!;
    expect(leadOrganisationsOn(body, '2024-12-31')).toEqual([]);
    expect(leadOrganisationsOn(body, '2025-01-01')).toEqual(['interior-ministry']);
  });
});
