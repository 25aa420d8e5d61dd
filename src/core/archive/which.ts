// A contract date -> the three answers: what was agreed to, what is shown today, what was published on a day.
// From recorded data alone, by the six rules of the contract. Pure: dates are strings, and the same question has the
// same answer in every time zone, in Node and in the browser.
import type { Answer, WhichAnswer } from '../model/answer.ts';
import type { DateString, PolicyRecord } from '../model/policy.ts';
import { answer, namedText, type Asking, type WhichQuestion, type WhichSources } from './answer.ts';
import { agreedOfCohort, shownToCohort } from './cohortAnswer.ts';
import { inForce } from './inForce.ts';
import { holds } from './interval.ts';
import { reasonsIn } from './reasons.ts';
import { firstDay } from './timeline.ts';

/** The answers to a question about one policy. Its service must be one of the policy's, or null. */
export function which(policy: PolicyRecord, question: WhichQuestion, sources: WhichSources): WhichAnswer {
  const { language, said = (words) => words } = sources;
  const asking: Asking = { policy, question, sources, reasons: reasonsIn(language), said };
  const agreed = policy.cohorts.length === 0 ? agreedInForce(asking) : agreedOfCohort(asking);
  const shown = shownToCohort(asking);
  return {
    asked: {
      policy: policy.id,
      contracted: question.contracted,
      service: question.service,
      on: question.on,
    },
    agreed,
    shown,
    published: question.on === null ? null : publishedOn(asking, question.on),
    changedSince: changedSince(asking, agreed.version, shown.version),
  };
}

/** Rule 5: without cohorts, agreed is what was in force by recorded effective dates. */
function agreedInForce(asking: Asking): Answer {
  const { policy, question, reasons, said } = asking;
  const { certain, candidates } = inForce(policy.versions, question.contracted);
  if (certain === null || certain.effective === null) {
    const labels = candidates.map(({ label }) => said(label));
    return answer({
      reason: reasons.notInForce(question.contracted, labels),
      candidates: candidates.map(({ id }) => id),
    });
  }
  const reason = reasons.inForce(namedText(asking, certain), certain.effective, question.contracted);
  return answer({ version: certain, reason });
}

/** Rule 4: the version whose recorded interval of publication holds the day. */
function publishedOn(asking: Asking, on: DateString): Answer {
  const { policy, reasons, said } = asking;
  const held = policy.versions.filter(({ published }) => published !== null && holds(published, on));
  const [only, ...others] = held;
  if (only?.published != null && others.length === 0) {
    const { from, until } = only.published;
    return answer({ version: only, reason: reasons.published(namedText(asking, only), from, until, on) });
  }
  const undated = policy.versions.filter((version) => {
    const first = firstDay(version);
    const text = version.kind !== 'translation' && version.published === null;
    return text && (first === null || first <= on);
  });
  const meant = held.length > 0 ? held : undated;
  return answer({
    reason: reasons.notPublished(
      on,
      held.map(({ label }) => said(label)),
      held.length > 0 ? [] : undated.map(({ label }) => said(label)),
    ),
    candidates: meant.map(({ id }) => id),
  });
}

/** Rule 6: null where either answer is not determinable, or one text is reconstructed from the other. */
function changedSince(
  { policy, sources }: Asking,
  agreed: string | null,
  shown: string | null,
): WhichAnswer['changedSince'] {
  if (agreed === null || shown === null) return null;
  const isMadeFrom = (made: string, from: string): boolean =>
    policy.versions.find(({ id }) => id === made)?.reconstructedFrom?.version === from;
  if (isMadeFrom(agreed, shown) || isMadeFrom(shown, agreed)) return null;
  return sources.changesBetween(agreed, shown);
}
