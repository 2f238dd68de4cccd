package org.nuandong.beneficiary.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.beneficiary.MadeUp;
import org.nuandong.beneficiary.Register;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.files.job.Jobs;

/** People one by one, as a union or a station lists them; and jobs that are begun twice. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class PeopleImportIT {

    @Inject Jobs jobs;

    @Test
    void people_are_read_as_offices_write_them() {
        Township town = new Township("341126106");
        String old = MadeUp.identityNumber(LocalDate.of(1949, 1, 2), "male");
        String fifteen = old.substring(0, 6) + old.substring(8, 17);
        String text =
                "区划代码,姓名,性别,身份证号码,出生日期,目测年龄,联系电话\r\n"
                        + "341126106,𠮷㛃某,男,"
                        + fifteen
                        + ",,,\r\n"
                        + "341126106000,买买提•吐尔逊,女,,１９７１年５月６日,,０１０－１２３４５６７８\r\n"
                        + "341126106,身份不明,男,,,约70岁,\r\n"
                        + "341126106,身份不明,男,,,70,\r\n"
                        + "341126106,张某甲,男,,11月31日,,\r\n";
        byte[] file = text.getBytes(Charset.forName("GB18030"));
        String id = checked(town, file);
        town.get(id).body("rows.fresh", equalTo(3)).body("rows.faulty", equalTo(2));
        town.clerk()
                .get("/api/v1/imports/" + id + "/faults")
                .then()
                .body("items.row", contains(4, 6))
                .body("items.reason", contains("not-a-number", "day-impossible"));
        town.accepted(id, "good");
        assertThat(
                        Register.rows(
                                "select concat_ws(' ', name, sex, born_on, born_estimated)"
                                        + " from person where region_code = '341126106'"
                                        + " order by born_on"))
                .first()
                .isEqualTo("𠮷㛃某 male 1949-01-02 f");
        String again = checked(town, file);
        town.get(again)
                .body("rows.unchanged", equalTo(3))
                .body("rows.fresh", equalTo(0))
                .body("rows.changed", equalTo(0));
    }

    @Test
    void a_withdrawn_code_is_taken_with_a_remark_or_asked_when_it_was_divided() {
        Township town = new Township("341126108");
        withdrawn("341126801", "{341126108}");
        withdrawn("341126802", "{341126108,341126109}");
        String text =
                "区划代码,姓名,性别,出生日期\r\n"
                        + "341126801,张某甲,男,1950-01-01\r\n"
                        + "撤并示范341126801,张某乙,男,1951-01-01\r\n"
                        + "341126802000,张某丙,男,1952-01-01\r\n";
        String id = checked(town, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        town.get(id).body("rows.fresh", equalTo(2)).body("rows.faulty", equalTo(1));
        town.clerk()
                .get("/api/v1/imports/" + id + "/faults")
                .then()
                .body("items.row", contains(2, 3, 4))
                .body("items.note", contains(true, true, false))
                .body(
                        "items.reason",
                        contains("region-replaced", "region-replaced", "region-withdrawn"))
                .body("items[2].reasonZh", containsString("341126109"));
        town.accepted(id, "good");
        assertThat(Register.rows("select count(*) from person where region_code = '341126108'"))
                .containsExactly("2");
    }

    private static void withdrawn(String code, String heirs) {
        Register.change(
                "insert into region (code, name, parent_code, level, valid_to, replaced_by, origin,"
                        + " withdrawn_by, changed_at) values ('"
                        + code
                        + "', '撤并示范"
                        + code
                        + "', '341126', 4, '2025-12-31', '"
                        + heirs
                        + "', 'local', '测试令', now())");
    }

    private static String checked(Township town, byte[] file) {
        String id = town.sent("people", file);
        town.awaitState(id, "checked");
        return id;
    }

    @Test
    void a_job_that_was_killed_is_begun_again_and_enters_nobody_twice() {
        Township town = new Township("341126105");
        String id = town.checked(town.xlsx(town.couples(2)));
        Register.change("create table kept_batch as select * from import_batch where false");
        try {
            Register.change(
                    "insert into kept_batch select * from import_batch where import_id = '"
                            + id
                            + "'");
            again(id, "CHECKING", "import-check");
            town.awaitState(id, "checked").body("rows.fresh", equalTo(4));
            town.accepted(id, "all");
            List<String> before = picture(id);
            Register.change(
                    "insert into import_batch select * from kept_batch on conflict do nothing");
            again(id, "ACCEPTING", "import-acceptance");
            town.awaitState(id, "accepted").body("rows.refused", equalTo(0));
            assertThat(picture(id)).isEqualTo(before);
        } finally {
            Register.change("drop table kept_batch");
        }
    }

    private void again(String id, String state, String kind) {
        Register.change("update import_run set state = '" + state + "' where id = '" + id + "'");
        QuarkusTransaction.requiringNew().run(() -> jobs.soon(kind, UUID.fromString(id)));
    }

    private static List<String> picture(String id) {
        return Register.rows(
                "select e.object_id || ' ' || s.last from import_effect e join event_sequence s"
                        + " on s.aggregate_id = e.object_id where e.import_id = ?::uuid"
                        + " order by 1",
                id);
    }
}
