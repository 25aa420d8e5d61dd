// A second query set, written without looking at what the search finds and before any fold was mended on it: other
// spellings, other languages, other slips, clause numbers and dates in other forms than queryTables.ts has. queries.ts
// says how to read the rows. No text of a real policy stands here, only words that any policy may hold.

export const BLIND_WORDS = `
公職選挙法|従業者|交通費|深夜労働|法定休日|人事異動|出勤停止|妊娠中|研修生|官公署|位置情報|通信履歴|端末|録音|感染症|濃厚接触
アナリティクス|ニュースレター|カスタマイズ|アルバイト|コンテンツ|バージョン|オペレーター|リンク|ライセンス|フルタイム
firewall|escalation|cryptocurrency|portability|geolocation|inauthentic|archivists|anonymized|warranty|indemnify|severable|affiliates
Telefonnummer|Arbeitsplatz|Datenübertragung|Finanzinformationen|Widerruf|Bestellung|dommages|commande|paiements|matériel|expiration
개인화|식별자|애널리틱스|브라우저|회원|약관|访客|姓名|隐私|权利|关联公司
`;

export const BLIND_SEVERAL = `
労働時間 休日 => 労働時間&休日
割増 賃金 深夜 => 割増&賃金&深夜
妊娠 出産 => 妊娠&出産
侵害 送信 通知 => 侵害&送信&通知
端末 位置情報 => 端末&位置情報
契約 終了 年間 => 契約&終了&年間
退職 届 => 退職&届
個人情報　漏えい　防止 => 個人情報&漏えい&防止
firewall network => firewall&network
account owner organization => account&owner&organization
parent child consent => parent&child&consent
browser settings disable => browser&settings&disable
cancel refund payment => cancel&refund&payment
law enforcement request disclose => law&enforcement&request&disclose
private key certificate => private&key&certificate
Telefonnummer Adresse => telefonnummer&adresse
commande paiement => commande&paiement
bagages transport dommages => bagages&transport&dommages
서비스 제공 => 서비스&제공
信息 同意 => 信息&同意
`;

export const BLIND_PHRASES = `
「当該各号に定める」 => 当該各号に定める
「契約の終了から」 => 契約の終了から
「この限りではない」 => この限りではない
「必要な措置を講じ」 => 必要な措置を講じ
「労働者の過半数」 => 労働者の過半数
「やむを得ない」 => やむを得ない
「書面又は電磁的」 => 書面又は電磁的|書面または電磁的
「違反した者」 => 違反した者
『一部の廃止』 => 一部の廃止
"as is" => as is
"including but not limited to" => including but not limited to
"in accordance with" => in accordance with
"sole discretion" => sole discretion
"multi-factor authentication" => multi-factor authentication|multi factor authentication
"to the extent" => to the extent
"without notice" => without notice
"gilt für" => gilt für
"in der Regel" => in der regel
« présentes conditions » => présentes conditions
"le passager" => le passager
"다음과 같" => 다음과 같
"제3자 서비스" => 제3자 서비스
"适用法律" => 适用法律
“用户是指” => 用户是指
`;

export const BLIND_WITHOUTS = `
労働時間 -休日 => 労働時間&!休日
契約 −終了 => 契約&!終了
情報 -個人 -位置 => 情報&!個人&!位置
cookie -third => cookie&!third
payment -refund => payment&!refund
"personal data" -transfer => personal data&!transfer
Daten -Dritte => daten&!dritte
個人情報 -同意 第三者 => 個人情報&第三者&!同意
passager -bagages => passager&!bagages
`;

export const BLIND_NUMBERS = `
2条 => @2|第2条|第二条
第二条の二 => @2-2|第二条の二|第2条の2
第2条の2 => @2-2|第二条の二|第2条の2
第３条の２ => @3-2|第3条の2|第三条の二
2条1項 => @2.1|第2条第1項|第二条第一項
第二条第一項第一号 => @2.1.1|第二条第一項第一号|第2条第1項第1号
第2条第1号イ => @2.1.1.a|第2条第1号イ
附則第一条 => @sup.1|附則第1条|附則第一条
附則 => @sup|附則
別表第1 => @app1|別表第1|別表第一
別表第一 => @app1|別表第1|別表第一
第一章 => @ch1|第1章|第一章
3.2 => @3.2|@3-2|3.2
３．２ => @3.2|@3-2|3.2
３（２） => @3.2|3(2)
§1 => @1|§1|§ 1
§ 2a => @2a|@2-a|§ 2a
Art. 5 => @5|art. 5|article 5
Article 3 => @3|article 3
article 2.1 => @2.1|@2-1|article 2.1
Sec. 4 => @4|section 4|sec. 4
Section 1.2 => @1.2|@1-2|section 1.2
Section 4(b) => @4.b|section 4(b)
Paragraph 3 => @3|paragraph 3
Ziffer 2 => @2|ziffer 2
제1조 => @1|제1조
제3조의2 => @3-2|제3조의2
제2장 => @ch2|제2장
第二条（二） => @2.2|第二条（二）
第1章第2条 => @2|@ch1.2|第1章第2条
`;

export const BLIND_DATES = `
R2.4.21 => 令和2年4月21日|2020年4月21日
R4/12/21 => 令和4年12月21日|2022年12月21日
令和４年１２月２１日 => 令和4年12月21日|2022年12月21日
令和四年十二月二十一日 => 令和4年12月21日|2022年12月21日
2022年12月21日 => 令和4年12月21日|2022年12月21日|december 21, 2022
H25.4.1 => 平成25年4月1日|2013年4月1日
平成二十五年四月一日 => 平成25年4月1日|2013年4月1日
2013/4/1 => 平成25年4月1日|2013年4月1日
2013.04.01 => 平成25年4月1日|2013年4月1日
2020.10.1 => 2020年10月1日|october 1, 2020
二〇二〇年十月一日 => 2020年10月1日|october 1, 2020
２０２２／４／１ => 2022年4月1日|april 1, 2022
2022年04月01日 => 2022年4月1日|april 1, 2022
令和4年 => 令和4年|令和四年|2022年
2023年10月 => 2023年10月
Oct 1, 2023 => october 1, 2023|2023年10月1日
1 October 2023 => october 1, 2023|2023年10月1日
Sept 28, 2021 => september 28, 2021|2021年9月28日
2021-09-28 => september 28, 2021|2021年9月28日
28 September 2021 => september 28, 2021|2021年9月28日
May 22nd, 2018 => may 22, 2018|2018年5月22日
22.05.2018 => may 22, 2018|22. mai 2018
5.11.2025 => november 5, 2025|5. november 2025|2025年11月5日|2025년 11월 5일
2025년 11월 5일 => november 5, 2025|5. november 2025|2025年11月5日|2025년 11월 5일
le 5 novembre 2025 => november 5, 2025|5 novembre 2025|2025年11月5日
1. Januar 2020 => 1. januar 2020|2020年1月1日|2020년 1월 1일
2020년 1월 1일 => 1. januar 2020|2020年1月1日|2020년 1월 1일
August 31, 2017 => 31 august 2017|august 31, 2017
`;

export const BLIND_NOTHINGS = `
火星探査
量子もつれ
水族館年間券
獣医師法施行規則
mitochondria
"sword fights"
parachute rental
第888条
2099-12-31
Schifffahrtsgesetz
`;
