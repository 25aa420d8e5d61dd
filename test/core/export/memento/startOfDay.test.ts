import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { httpDate, startOfDay, utcText } from '../../../../src/core/export/memento/startOfDay.ts';

describe('the start of a day', () => {
  it.each([
    ['2022-07-01', 'Asia/Tokyo', '2022-07-01T00:00:00+09:00', 'Thu, 30 Jun 2022 15:00:00 GMT'],
    ['2021-05-01', 'Europe/London', '2021-05-01T00:00:00+01:00', 'Fri, 30 Apr 2021 23:00:00 GMT'],
    // The clock goes forward at midnight: the day begins at one.
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T01:00:00-02:00', 'Sun, 04 Nov 2018 03:00:00 GMT'],
    // The clock goes forward and back later on that day.
    ['2022-03-27', 'Europe/London', '2022-03-27T00:00:00+00:00', 'Sun, 27 Mar 2022 00:00:00 GMT'],
    ['2024-11-03', 'America/Havana', '2024-11-03T00:00:00-04:00', 'Sun, 03 Nov 2024 04:00:00 GMT'],
    ['2024-02-29', 'Asia/Kathmandu', '2024-02-29T00:00:00+05:45', 'Wed, 28 Feb 2024 18:15:00 GMT'],
    ['1969-12-31', 'UTC', '1969-12-31T00:00:00+00:00', 'Wed, 31 Dec 1969 00:00:00 GMT'],
  ])('%s in %s', (date, zone, local, http) => {
    const instant = startOfDay(date, zone);
    expect(instant?.text).toBe(local);
    expect(instant && httpDate(instant)).toBe(http);
    expect(instant && Date.parse(local)).toBe(instant?.epoch);
  });

  it('is no instant where the time zone is not known', () => {
    expect(startOfDay('2022-07-01', 'Asia/Nowhere')).toBeNull();
  });

  it('is written as HTTP and RFC 3339 write it', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (date) => {
          const epoch = Math.floor(date.getTime() / 1000) * 1000;
          expect(httpDate({ epoch, text: '' })).toBe(new Date(epoch).toUTCString());
          expect(utcText({ epoch, text: '' })).toBe(new Date(epoch).toISOString().replace('.000Z', 'Z'));
        },
      ),
      { seed: 10, numRuns: 200 },
    );
  });
});
