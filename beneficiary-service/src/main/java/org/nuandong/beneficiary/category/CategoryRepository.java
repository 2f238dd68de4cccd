package org.nuandong.beneficiary.category;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The code list. */
@ApplicationScoped
class CategoryRepository implements PanacheRepositoryBase<Category, String> {

    List<Category> inOrder() {
        return list("order by sort");
    }
}
