package com.pulumi.awsivs.provider.framework.list;

import com.pulumi.awsivs.provider.framework.ErrorClassifier;
import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.check.CheckResult;
import com.pulumi.awsivs.provider.framework.check.InputCheck;
import com.pulumi.awsivs.provider.framework.check.TagPolicy;
import com.pulumi.awsivs.provider.framework.resource.Page;
import com.pulumi.awsivs.provider.framework.resource.ResourceLister;
import com.pulumi.awsivs.provider.framework.resource.ResourceLister.Listed;
import com.pulumi.awsivs.provider.framework.shape.Shape;
import com.pulumi.awsivs.provider.framework.value.PropertyPath;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.List;
import java.util.Optional;

/** Checks the filters of a list of resources and reads one page of it. */
public final class ListHandler<F extends Record> {

    private final ResourceLister<F> lister;
    private final Shape<F> filters;
    private final ErrorClassifier errors;

    private ListHandler(ResourceLister<F> lister, ErrorClassifier errors) {
        this.lister = lister;
        this.filters = Shape.of(lister.filters());
        this.errors = errors;
    }

    public static <F extends Record> ListHandler<F> of(ResourceLister<F> lister, ErrorClassifier errors) {
        return new ListHandler<>(lister, errors);
    }

    /**
     * Returns one page of the list, whose token is the continuation token; empty if a filter is not known yet.
     *
     * @param limit the maximum number of resources in the whole list; without effect if it is less than 1
     * @param pageSize the maximum number of resources on the page; without effect if it is less than 1
     * @param continuation the continuation token of the page before; empty for the first page
     */
    public Optional<Page<Listed>> page(
            Properties query, long limit, long pageSize, String continuation, RequestContext context) {
        Properties checked = checked(query);
        ListPosition position = ListPosition.of(limit, continuation);
        if (!checked.isKnown()) return Optional.empty();
        Page<Listed> page = firstPageWithItems(filters.decode(checked), position, pageSize, context);
        if (position.endsAfter(page.items().size())) {
            List<Listed> wanted = page.items().subList(0, (int) position.left());
            return Optional.of(new Page<>(wanted, ""));
        }
        String next = page.isLast() ? "" : position.continuation(page.items().size(), page.nextToken());
        return Optional.of(new Page<>(page.items(), next));
    }

    private Properties checked(Properties query) {
        InputCheck<F> check = new InputCheck<>(filters, lister.rules(), TagPolicy.NONE);
        CheckResult result = check.check(query);
        if (result.failures().isEmpty()) return result.inputs();
        List<String> problems = result.failures().stream()
                .map(failure -> failure.path().equals(PropertyPath.ROOT)
                        ? failure.reason()
                        : failure.path() + " " + failure.reason())
                .toList();
        throw new ProviderException(ErrorKind.INVALID, String.join("; ", problems));
    }

    /** Reads pages until one has a resource, because {@code pulumi do} shows only the first page, and does not tell whether there are more. */
    private Page<Listed> firstPageWithItems(F query, ListPosition position, long pageSize, RequestContext context) {
        Page.Request request = position.request(pageSize);
        try {
            Page<Listed> page = lister.page(query, request, context);
            while (page.items().isEmpty() && !page.isLast()) {
                page = lister.page(query, request.at(page.nextToken()), context);
            }
            return page;
        } catch (RuntimeException e) {
            throw position.isFirst() ? e : explained(e);
        }
    }

    /** Returns the failure of a page after the first one. If the service rejects the request, the token may be the reason. */
    private RuntimeException explained(RuntimeException failure) {
        boolean rejected = errors.translate(failure) instanceof ProviderException exception
                && exception.kind() == ErrorKind.INVALID;
        return rejected
                ? new ProviderException(
                        ErrorKind.INVALID,
                        errors.message(failure)
                                + ". The continuation token may be invalid or too old: leave it out to list from the first page",
                        failure)
                : failure;
    }
}
