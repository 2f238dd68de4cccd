package org.nuandong.beneficiary.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.beneficiary.MadeUp;
import org.nuandong.beneficiary.Register;
import org.nuandong.deploy.testing.Backing;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class NameFillingIT {

    private static final String KEYS =
            "select concat_ws(' ', name_folded, name_pinyin, name_initials, name_sound,"
                    + " array_to_string(name_parts, ','), name_make, version)"
                    + " from person where id = ?";

    @Inject NameFilling filling;

    @Test
    void keys_stand_with_the_entry_and_are_filled_where_an_older_program_left_none() {
        String id =
                Register.registeredPerson(MadeUp.person("單某陳", "male", LocalDate.of(1950, 3, 4)));
        String entered = "单某陈 shanmouchen smc sanmoucen 单,单某,单某陈,某,某陈,陈 1 0";
        assertThat(Register.rows(KEYS, UUID.fromString(id))).containsExactly(entered);
        Register.change(
                "update person set name_folded = '', name_pinyin = '', name_initials = '',"
                        + " name_sound = '', name_parts = '{}', name_make = 0 where id = '"
                        + id
                        + "'");
        filling.fillAll();
        assertThat(Register.rows(KEYS, UUID.fromString(id))).containsExactly(entered);
        assertThat(filling.fillAll()).isZero();
    }
}
