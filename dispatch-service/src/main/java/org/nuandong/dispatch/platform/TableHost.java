package org.nuandong.dispatch.platform;

import jakarta.enterprise.context.ApplicationScoped;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.intake.run.ImportHost;

/** 导入: what tables of this service keep to; regions are codes here, their names the register's. */
@ApplicationScoped
class TableHost implements ImportHost {

    @Override
    public RegionCode region(String code, String field) {
        if (!RegionCode.isValid(code)) {
            throw CommonProblem.UNKNOWN_CODE.at(field, "region");
        }
        return new RegionCode(code);
    }

    @Override
    public String text(String text, String field) {
        FreeText.requireNoNumbers(text, field);
        return text == null ? null : text.strip();
    }
}
