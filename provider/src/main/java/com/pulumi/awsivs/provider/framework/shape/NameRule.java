package com.pulumi.awsivs.provider.framework.shape;

import com.pulumi.awsivs.provider.framework.annotation.AnnotationValues;

/**
 * The rule of {@link Autonamed} for generated names.
 *
 * @param max the maximum number of characters
 * @param without a regular expression that matches one character that is not allowed
 */
public record NameRule(int max, String without) {

    static NameRule of(AnnotationValues autonamed) {
        return new NameRule(autonamed.integer("max"), autonamed.text("without"));
    }
}
