// `archive which [POLICY] --contracted DATE`: the three answers, for one policy or for every policy of a service.
import type { Answer, WhichAnswer } from '../../src/core/model/answer.ts';
import { ArchiveError } from '../../src/io/archiveError.ts';
import type { PolicyRecord } from '../../src/core/model/policy.ts';
import type { OpenArchive } from '../../src/io/openArchive.ts';
import { write, writeJson } from './output.ts';
import { archiveFor, policyIn } from './place.ts';
import { UsageError } from './usageError.ts';

interface WhichOptions {
  readonly contracted: string;
  readonly service?: string;
  readonly on?: string;
  readonly json?: true;
  readonly archive: string | undefined;
}

/** Prints the answers. "Not determinable" is an answer, and no failure. */
export async function whichCommand(policyId: string | undefined, options: WhichOptions): Promise<void> {
  if (policyId === undefined && options.service === undefined) {
    throw new UsageError('name a policy, or a service with --service.');
  }
  const archive = archiveFor(options.archive);
  const policies =
    policyId === undefined ? policiesOf(archive, options.service ?? '') : [policyIn(archive, policyId)];
  for (const policy of policies) {
    checkService(policy, options.service);
    const answer = archive.which(policy.id, {
      contracted: options.contracted,
      service: options.service ?? null,
      on: options.on ?? null,
    });
    if (options.json) await writeJson(answer);
    else await write(inWords(policy, answer));
  }
}

function policiesOf(archive: OpenArchive, service: string): readonly PolicyRecord[] {
  const policies = archive.policies.filter(({ services }) => services.some(({ id }) => id === service));
  if (policies.length === 0) throw new ArchiveError([unknownService(service, archive.policies)]);
  return policies.map(({ id }) => policyIn(archive, id));
}

function checkService(policy: PolicyRecord, service: string | undefined): void {
  if (service === undefined || policy.services.some(({ id }) => id === service)) return;
  throw new ArchiveError([unknownService(service, [policy])]);
}

function unknownService(
  service: string,
  policies: readonly PolicyRecord[],
): ArchiveError['problems'][number] {
  const known = policies.flatMap(({ services }) => services.map(({ id }) => id));
  return {
    code: 'unknown-service',
    file: service,
    at: null,
    message: `${policies.length === 1 ? `The policy ${policies[0]?.id ?? ''}` : 'The archive'} has no service of this name.`,
    cure: `The services are: ${[...new Set(known)].join(', ') || 'none'}.`,
  };
}

function inWords(policy: PolicyRecord, { agreed, shown, published, changedSince }: WhichAnswer): string {
  const counts = Object.entries(changedSince ?? {}).map(([change, count]) => `${count} ${change}`);
  return [
    `${policy.title} (${policy.id})`,
    answerInWords('agreed', agreed),
    answerInWords('shown', shown),
    ...(published === null ? [] : [answerInWords('published', published)]),
    ...(changedSince === null ? [] : [`changed since: ${counts.join(', ')}`]),
    '',
  ].join('\n');
}

function answerInWords(name: string, answer: Answer): string {
  const version =
    answer.version === null ? 'not determinable' : `${answer.version} (${answer.label ?? answer.version})`;
  return `${name}: ${version}\n  ${answer.reason}`;
}
