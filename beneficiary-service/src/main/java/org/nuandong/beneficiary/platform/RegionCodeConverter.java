package org.nuandong.beneficiary.platform;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.nuandong.commons.region.RegionCode;

/** A column {@code region_code} holds the padded code. */
@Converter(autoApply = true)
class RegionCodeConverter implements AttributeConverter<RegionCode, String> {

    @Override
    public String convertToDatabaseColumn(RegionCode region) {
        return region == null ? null : region.code();
    }

    @Override
    public RegionCode convertToEntityAttribute(String code) {
        return code == null ? null : new RegionCode(code);
    }
}
