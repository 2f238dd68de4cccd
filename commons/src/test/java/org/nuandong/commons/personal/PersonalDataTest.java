package org.nuandong.commons.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sealed fields, blind indexes, and what a rotation leaves readable. */
class PersonalDataTest {

    private static final String PLACE = "person:identity_number:1";
    private static final String NUMBER = "310112195012120015";

    private Keysets keysets;
    private PersonalData data;

    @BeforeEach
    void keys() throws GeneralSecurityException {
        keysets = Keysets.create();
        data = with(keysets);
    }

    private static Keyring ring(Keysets keysets) throws GeneralSecurityException {
        String written = keysets.write();
        return new Keyring(() -> written);
    }

    private static PersonalData with(Keysets keysets) throws GeneralSecurityException {
        return new PersonalData(ring(keysets));
    }

    @Test
    void a_field_opens_at_its_place() {
        byte[] sealed = data.encrypt("张某甲 𠮷", PLACE);
        assertThat(data.decrypt(sealed, PLACE)).isEqualTo("张某甲 𠮷");
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("张");
    }

    @Test
    void a_field_moved_to_another_row_does_not_open() {
        byte[] sealed = data.encrypt(NUMBER, PLACE);
        assertThatThrownBy(() -> data.decrypt(sealed, "person:identity_number:2"))
                .isInstanceOf(BrokenSealException.class)
                .hasMessageNotContaining(NUMBER);
    }

    @Test
    void a_field_changed_by_one_bit_does_not_open() {
        byte[] sealed = data.encrypt(NUMBER, PLACE);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> data.decrypt(changed, PLACE))
                    .isInstanceOf(BrokenSealException.class);
        }
    }

    @Test
    void the_same_value_is_never_sealed_to_the_same_bytes() {
        assertThat(data.encrypt(NUMBER, PLACE)).isNotEqualTo(data.encrypt(NUMBER, PLACE));
    }

    @Test
    void the_same_value_has_the_same_index_within_one_domain_only() {
        byte[] index = data.blindIndex("identity-number", NUMBER);
        assertThat(index).hasSize(32).isEqualTo(data.blindIndex("identity-number", NUMBER));
        assertThat(index).isNotEqualTo(data.blindIndex("telephone", NUMBER));
        assertThat(data.blindIndex("a:b", "c")).isNotEqualTo(data.blindIndex("a", "b:c"));
    }

    @Test
    void what_was_sealed_before_a_rotation_still_opens_and_new_is_sealed_by_the_new_key()
            throws GeneralSecurityException {
        byte[] before = data.encrypt(NUMBER, PLACE);
        PersonalData rotated = with(keysets.rotate(KeyPurpose.FIELDS));
        assertThat(rotated.decrypt(before, PLACE)).isEqualTo(NUMBER);
        byte[] after = rotated.encrypt(NUMBER, PLACE);
        assertThat(rotated.decrypt(after, PLACE)).isEqualTo(NUMBER);
        assertThatThrownBy(() -> data.decrypt(after, PLACE))
                .isInstanceOf(BrokenSealException.class);
    }

    @Test
    void a_search_finds_what_was_indexed_before_a_rotation() throws GeneralSecurityException {
        byte[] before = data.blindIndex("telephone", "13800001234");
        PersonalData rotated = with(keysets.rotate(KeyPurpose.INDEX));
        assertThat(rotated.blindIndex("telephone", "13800001234")).isNotEqualTo(before);
        assertThat(rotated.blindIndexes("telephone", "13800001234"))
                .hasSize(2)
                .contains(before)
                .contains(rotated.blindIndex("telephone", "13800001234"));
    }

    @Test
    void the_keys_of_answers_do_not_open_fields() throws GeneralSecurityException {
        OpaqueValues answers = new OpaqueValues(ring(keysets));
        byte[] sealed = data.encrypt(NUMBER, PLACE);
        assertThatThrownBy(() -> answers.open(sealed, PLACE))
                .isInstanceOf(BrokenSealException.class);
        String cursor = answers.sealText("2026-11-21 张某甲", "cursor");
        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        assertThat(answers.openText(cursor, "cursor")).isEqualTo("2026-11-21 张某甲");
        assertThatThrownBy(() -> answers.openText("no cursor!", "cursor"))
                .isInstanceOf(BrokenSealException.class);
    }

    @Test
    void nothing_stays_nothing() {
        assertThat(data.encrypt(null, PLACE)).isNull();
        assertThat(data.decrypt(null, PLACE)).isNull();
        assertThat(data.blindIndex("telephone", null)).isNull();
    }
}
