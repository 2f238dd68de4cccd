package org.nuandong.beneficiary.person;

import java.util.List;
import org.nuandong.beneficiary.category.CategoryEntry;

/** Somebody to be entered: facts, categories, and where in the request they stand. */
public record NewPerson(PersonEntry entry, List<CategoryEntry> categories, String path) {}
