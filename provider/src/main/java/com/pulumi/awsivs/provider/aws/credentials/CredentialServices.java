package com.pulumi.awsivs.provider.aws.credentials;

import com.pulumi.awsivs.provider.aws.client.ServiceId;
import software.amazon.awssdk.services.signin.endpoints.SigninEndpointProvider;
import software.amazon.awssdk.services.sso.endpoints.SsoEndpointProvider;
import software.amazon.awssdk.services.ssooidc.endpoints.SsoOidcEndpointProvider;
import software.amazon.awssdk.services.sts.endpoints.StsEndpointProvider;

/** The AWS services that issue credentials. Each resolver loads the classes of its service only when it is called. */
public final class CredentialServices {

    public static final ServiceId STS = new ServiceId(
            "sts",
            "Sts",
            (region, fips, dualStack) -> StsEndpointProvider.defaultProvider()
                    .resolveEndpoint(to -> to.region(region).useFips(fips).useDualStack(dualStack)));

    static final ServiceId SSO = new ServiceId(
            "sso",
            "Sso",
            (region, fips, dualStack) -> SsoEndpointProvider.defaultProvider()
                    .resolveEndpoint(to -> to.region(region).useFips(fips).useDualStack(dualStack)));

    static final ServiceId SSO_OIDC = new ServiceId(
            "sso_oidc",
            "SsoOidc",
            (region, fips, dualStack) -> SsoOidcEndpointProvider.defaultProvider()
                    .resolveEndpoint(to -> to.region(region).useFips(fips).useDualStack(dualStack)));

    static final ServiceId SIGNIN = new ServiceId(
            "signin",
            "Signin",
            (region, fips, dualStack) -> SigninEndpointProvider.defaultProvider()
                    .resolveEndpoint(to -> to.region(region).useFips(fips).useDualStack(dualStack)));

    private CredentialServices() {}
}
