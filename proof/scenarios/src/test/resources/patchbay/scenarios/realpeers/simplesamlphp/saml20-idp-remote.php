<?php
$metadata['@SSP_IDP@'] = [
    'SingleSignOnService' => '@SSP_SSO@',
    'SingleLogoutService' => '@SSP_SLO@',
    'keys' => [['type' => 'X509Certificate', 'signing' => true, 'encryption' => false, 'X509Certificate' => '@SSP_CERTIFICATE@']],
];
