// The cohorts of a policy, checked against its versions and services and against one another: two that share days and a
// service must say the same, and between two of a service no day may be left out.
import type { Cohort, PolicyRecord } from '../model/policy.ts';
import type { Problem } from '../model/problem.ts';
import { gapsBetween, intersection } from './interval.ts';
import type { LocatedPolicy } from './locatedPolicy.ts';
import type { YamlPath } from './readYaml.ts';

/** Every problem of a policy's cohorts, with its place in policy.yaml. */
export function cohortChecks({ record, yaml, versionFiles }: LocatedPolicy): readonly Problem[] {
  const problems: Problem[] = [];
  const report = (code: string, path: YamlPath, message: string, cure: string): void => {
    problems.push({ code, file: yaml.file, at: yaml.placeOf(path), message, cure });
  };
  record.cohorts.forEach((cohort, index) => {
    const path = (...steps: readonly (string | number)[]): YamlPath => ['cohorts', index, ...steps];
    if (record.cohorts.findIndex(({ id }) => id === cohort.id) !== index) {
      report('repeated-id', path('id'), `The cohort id "${cohort.id}" is used twice.`, CURE_ID);
    }
    const { from, until } = cohort.contracted;
    if (from !== null && until !== null && from >= until) {
      report(
        'bad-interval',
        path('contracted'),
        `The cohort "${cohort.id}" ends before it begins.`,
        'until is the first day that no longer belongs to the cohort; correct the dates.',
      );
    }
    cohort.services.forEach((service, place) => {
      if (record.services.some(({ id }) => id === service)) return;
      report(
        'unknown-service',
        path('services', place),
        `"${service}" is no service of this policy.`,
        'List the service under services, or correct its id.',
      );
    });
    const names: readonly (readonly [YamlPath, string | null])[] = [
      [path('agreed'), cohort.agreed],
      [path('shown'), cohort.shown],
      ...cohort.basis.map(({ version }, place) => [path('basis', place, 'version'), version] as const),
      [path('contact', 'version'), cohort.contact?.version ?? null],
    ];
    for (const [at, version] of names) {
      if (version === null || versionFiles.has(version)) continue;
      report(
        'unknown-version',
        at,
        `"${version}" is no version of this policy.`,
        'Name one of the folders of this policy, or write null.',
      );
    }
    for (const other of record.cohorts.slice(0, index)) {
      const shared = intersection(other.contracted, cohort.contracted);
      if (shared === null || !shareService(other, cohort, record) || agree(other, cohort)) continue;
      report(
        'cohort-overlap',
        path('contracted'),
        `The cohorts "${other.id}" and "${cohort.id}" share the days ${inWords(shared)} and disagree about the text.`,
        'Correct the dates, or tell the cohorts apart by their services.',
      );
    }
  });
  for (const service of record.services.length > 0 ? record.services.map(({ id }) => id) : [null]) {
    const cohorts = record.cohorts.filter((cohort) => isAbout(cohort, service));
    for (const gap of gapsBetween(cohorts.map(({ contracted }) => contracted))) {
      const after = record.cohorts.findIndex(
        (cohort) => isAbout(cohort, service) && cohort.contracted.from === gap.until,
      );
      report(
        'cohort-gap',
        ['cohorts', Math.max(after, 0), 'contracted'],
        `No cohort${service === null ? '' : ` of the service "${service}"`} holds the days ${inWords(gap)}.`,
        'Correct the dates, or add a cohort for these days, with agreed: null where the text is not known.',
      );
    }
  }
  return problems;
}

const CURE_ID = 'Give each cohort an id of its own.';

function shareService(a: Cohort, b: Cohort, policy: PolicyRecord): boolean {
  if (policy.services.length === 0) return true;
  return policy.services.some(({ id }) => isAbout(a, id) && isAbout(b, id));
}

/** Whether a cohort is about a service; a cohort without services is about each. Null stands for a policy with none. */
function isAbout(cohort: Cohort, service: string | null): boolean {
  return service === null || cohort.services.length === 0 || cohort.services.includes(service);
}

function agree(a: Cohort, b: Cohort): boolean {
  return a.agreed === b.agreed && a.shown === b.shown;
}

function inWords({ from, until }: { readonly from: string | null; readonly until: string | null }): string {
  return `from ${from ?? 'the beginning'} ${until === null ? 'on' : `until ${until} (not included)`}`;
}
