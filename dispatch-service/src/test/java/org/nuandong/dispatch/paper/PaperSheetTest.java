package org.nuandong.dispatch.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaperSheetTest {

    private final PaperSheet sheet = new PaperSheet();

    private String issued(PaperForm form, String text) {
        Map<String, String> cells = new HashMap<>();
        form.fields().forEach(field -> cells.put(field.key(), text + field.key()));
        Map<String, String> head = PaperContent.blankHead(form, "黄石市救助管理站");
        head.put("paperNo", "420200-" + form.letters() + "-2026-00001");
        head.put("caseNo", "420200-20261122-001");
        head.put("state", "issued");
        return sheet.print(form, new PaperContent(head, cells));
    }

    @ParameterizedTest
    @EnumSource(PaperForm.class)
    void every_cell_of_the_form_is_on_the_sheet(PaperForm form) {
        String html = issued(form, "内容");

        assertThat(html)
                .contains("<h1", form.title() + "</h1>", "编号：420200-" + form.letters())
                .contains("案号：420200-20261122-001", "校验码：", "SHA-256 ");
        form.fields().forEach(field -> assertThat(html).contains("内容" + field.key()));
    }

    @ParameterizedTest
    @EnumSource(PaperForm.class)
    void an_empty_form_can_be_filled_in_by_hand(PaperForm form) {
        String html = sheet.blank(form, "黄石市救助管理站");

        assertThat(html)
                .contains(form.title(), "黄石市救助管理站")
                .doesNotContain("SHA-256", "校验码", "草稿", "NOT_FOUND");
    }

    @ParameterizedTest
    @EnumSource(PaperForm.class)
    void the_sheet_loads_nothing_and_runs_nothing(PaperForm form) {
        String html = issued(form, "<script>alert(1)</script>");

        assertThat(html)
                .contains("&lt;script&gt;")
                .doesNotContain("<script", "<img", "<link", "http:", "https:", "url(", " style=");
        assertThat(PrintAnswer.policy(html))
                .startsWith("default-src 'none'; style-src 'sha256-")
                .doesNotContain("unsafe-inline");
    }

    @Test
    void a_draft_says_that_it_is_one() {
        PaperForm form = PaperForm.REFUSAL_NOTICE;
        Map<String, String> cells = new HashMap<>();
        form.fields().forEach(field -> cells.put(field.key(), ""));
        Map<String, String> head = PaperContent.blankHead(form, "某站");
        head.put("state", "draft");

        assertThat(sheet.print(form, new PaperContent(head, cells)))
                .contains(">草稿<")
                .doesNotContain("SHA-256");
    }
}
