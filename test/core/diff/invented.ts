// An invented policy in two languages, long enough to plant edits into. No sentence of it is anybody's.
import { parseSource } from '../../../src/core/parse/parseSource.ts';
import type { SectionTree } from '../../../src/core/model/sectionTree.ts';

const JAPANESE = `# みどり書房 読書会サービスの個人情報のお取り扱い

みどり書房合同会社（以下「当社」という。）は、読書会サービスを利用するお客様の情報を、次のとおり取り扱います。

## 第1条（目的）

1. この方針は、当社が集める情報と、その使い方を定めるものです。
2. 会員は、この方針に同意したうえで、読書会に参加するものとします。ただし、未成年の方は保護者の同意を要します。

## 第2条（集める情報）

当社は、次の情報を集めます。

- 氏名、住所及び電話番号
- メールアドレス
- 参加した読書会の記録、感想文、投票の結果
- 端末の種類及びブラウザの言語

## 第3条（使い方）

1. 当社は、前条の情報を、読書会の案内、席の割り当て、会場の準備のために使います。
2. 当社は、集めた感想文を、会員の許可を得て、会報に掲載することがあります。掲載するときは、筆名を用います。
3. 会員は、第2条の情報の削除を、いつでも当社に申し出ることができます。当社は、申出の日から30日以内に削除します。

## 第4条（第三者への提供）

当社は、法令に基づく場合を除き、会員の同意なく情報を第三者に提供しません。会場の管理者には、参加者の人数のみを伝えます。

## 第5条（保存）

| 情報 | 保存する期間 |
| --- | --- |
| 氏名と住所 | 退会の日から1年 |
| 感想文 | 5年 |
| 投票の結果 | 集計の日から3か月 |

## 第6条（問い合わせ）

お問い合わせは、みどり書房の窓口にお寄せください。窓口は、平日の10時から17時まで開いています。第3条第3項の申出もこの窓口で受け付けます。
`;

const ENGLISH = `# Privacy at the Green Reading Circle

The Green Reading Circle ("we") runs reading groups. This notice tells members what we keep and why.

## 1. What we collect

We collect your name, your postal address and the books you borrow. We may also keep notes that you send us.

- Your email address, so that we can write to you
- The dates of the meetings you attend
- The seat you prefer

## 2. How we use it

We use this information to plan meetings, to send reminders and to print the member list. We do not sell it to anyone. If you ask us, we will delete your notes within 14 days.

## 3. Who receives it

Our printer receives the names on the member list. The owner of the room receives the number of guests. No other company receives your information unless Section 2 says so.

## 4. Changes

We may change this notice once a year. We will tell you by email at least two weeks before a change takes effect.
`;

/** The invented policy as a tree. */
export function inventedTree(language: 'ja' | 'en'): SectionTree {
  return parseSource(language === 'ja' ? JAPANESE : ENGLISH, { language });
}
