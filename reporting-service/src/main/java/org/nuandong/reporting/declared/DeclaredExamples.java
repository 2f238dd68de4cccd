package org.nuandong.reporting.declared;

/** Examples for the OpenAPI document. */
final class DeclaredExamples {

    static final String MONEY =
            """
            {"reportId": "0193a5c0-0000-7000-8000-000420200002",
             "figures": [{"row": "money", "rowLabel": "计划资金（元）", "column": "season",
               "columnLabel": "累计", "unit": "元", "declaredUnit": "元", "declared": 73228300,
               "from": "told", "computed": 73225300, "variance": 3000,
               "parts": [{"invariant": "money-blocks", "label": "各类资金合计",
                 "parts": [{"row": "money-civil-affairs", "label": "民政部门", "value": 37311400},
                   {"row": "money-department", "label": "相关职能部门", "value": 18453300},
                   {"row": "money-street", "label": "镇、街道、工业区", "value": 17460600}],
                 "sum": 73225300, "variance": 3000}],
               "version": 0}],
             "declaredHash": null}
            """;

    private DeclaredExamples() {}
}
