package org.nuandong.deploy.local;

import java.util.List;

/**
 * B6: one of the seven stays of 上街区, August 2016. The published table gives only sums; these
 * made-up people are one way to reach every one of them: four escorted, two by voucher, one still
 * in the station and nobody knows who. {@code name} and {@code exit} are null for that one.
 */
public record ShangjieStay(
        String name,
        String sex,
        int age,
        String condition,
        String origin,
        String service,
        String admittedAt,
        String exit,
        String exitedAt) {

    public static final String MONTH = "2016-08";

    public static final List<ShangjieStay> SEVEN =
            List.of(
                    new ShangjieStay(
                            "测试一号",
                            "male",
                            34,
                            "healthy",
                            "in-province",
                            "return",
                            "2016-08-02T09:10:00+08:00",
                            "voucher",
                            "2016-08-03T08:30:00+08:00"),
                    new ShangjieStay(
                            "测试二号",
                            "female",
                            45,
                            "healthy",
                            "in-province",
                            "return",
                            "2016-08-05T15:40:00+08:00",
                            "voucher",
                            "2016-08-06T09:00:00+08:00"),
                    new ShangjieStay(
                            "测试三号",
                            "male",
                            52,
                            "mental-disorder",
                            "in-province",
                            "medical",
                            "2016-08-07T21:15:00+08:00",
                            "escorted-return",
                            "2016-08-15T10:00:00+08:00"),
                    new ShangjieStay(
                            "测试四号",
                            "female",
                            66,
                            "mental-disorder",
                            "in-province",
                            "return",
                            "2016-08-09T18:20:00+08:00",
                            "escorted-return",
                            "2016-08-16T09:30:00+08:00"),
                    new ShangjieStay(
                            "测试五号",
                            "male",
                            71,
                            "intellectual-disability",
                            "in-province",
                            "return",
                            "2016-08-12T07:50:00+08:00",
                            "escorted-return",
                            "2016-08-19T10:10:00+08:00"),
                    new ShangjieStay(
                            "测试六号",
                            "female",
                            63,
                            "intellectual-disability",
                            "in-province",
                            "return",
                            "2016-08-18T20:05:00+08:00",
                            "escorted-return",
                            "2016-08-24T09:20:00+08:00"),
                    new ShangjieStay(
                            null,
                            "male",
                            40,
                            "intellectual-disability",
                            "unknown",
                            "placement",
                            "2016-08-22T23:30:00+08:00",
                            null,
                            null));

    public boolean isIdentified() {
        return name != null;
    }

    public boolean isEscorted() {
        return "escorted-return".equals(exit);
    }
}
