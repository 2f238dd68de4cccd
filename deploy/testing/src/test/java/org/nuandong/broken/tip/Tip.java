package org.nuandong.broken.tip;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity that its resource lets out. */
@Entity
public class Tip {

    @Id long id;
}
