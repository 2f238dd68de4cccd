package org.nuandong.beneficiary.region;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.nuandong.beneficiary.Register;
import org.nuandong.deploy.testing.Backing;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class NationalDivisionIT {

    @Inject NationalDivision division;

    @Test
    void a_second_start_changes_nothing() {
        NationalList list = NationalList.ofContracts();
        assertThat(laidIn(list)).isZero();
        assertThat(Register.rows("select rows from region_list"))
                .containsExactly(String.valueOf(list.size()));
        assertThat(Register.rows("select count(*) from region where origin = 'national'"))
                .containsExactly(String.valueOf(list.size()));
    }

    @Test
    void another_list_renames_and_closes_and_deletes_nothing() {
        pretendOlderList();
        int all = laidIn(NationalList.ofContracts());
        assertThat(all).isEqualTo(NationalList.ofContracts().size());
        assertThat(Register.rows("select name from region where code = '420203'"))
                .containsExactly("西塞山区");
        assertThat(Register.rows("select valid_to is not null from region where code = '429998'"))
                .containsExactly("t");
        assertThat(Register.rows("select count(*) from outbox where payload::text like '%429998%'"))
                .containsExactly("0");
    }

    /** As a list of another year would have left it: one other name, one county more. */
    private static void pretendOlderList() {
        Register.change("update region set name = '石灰窑区' where code = '420203'");
        Register.change(
                "insert into region (code, name, parent_code, level, origin, changed_at)"
                        + " values ('429998', '撤并县', '429000', 3, 'national', now())");
        Register.change("update region_list set digest = 'older'");
    }

    private int laidIn(NationalList list) {
        return QuarkusTransaction.requiringNew().call(() -> division.layIn(list));
    }
}
