package com.pulumi.awsivs.provider.framework.shape;

import com.pulumi.awsivs.provider.framework.annotation.AnnotationValues;
import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.List;

/**
 * The rule of {@link Default} for a property that the program does not set.
 *
 * @param value the default
 * @param when the sibling property that the default depends on, or an empty string if the default always applies
 * @param is the values of the sibling property for which the default applies
 */
record DefaultRule(Value value, String when, List<String> is) {

    static DefaultRule of(AnnotationValues annotation, PropertyType type) {
        return new DefaultRule(type.parse(annotation.texts("value")), annotation.text("when"), annotation.texts("is"));
    }

    /** Returns whether the default applies beside these siblings. */
    boolean appliesTo(Properties siblings) {
        if (when.isEmpty()) return true;
        Value sibling = siblings.get(when);
        return sibling != null && sibling.reveal() instanceof Value.Text text && is.contains(text.value());
    }
}
