<?php
// While a key is replaced, @ROTATION@ says which is the coming one.
$metadata['@SSP_URL@/idp'] = [
    'host' => '__DEFAULT__',
    'auth' => 'people',
    'privatekey' => '@SSP_KEY@.pem',
    'certificate' => '@SSP_KEY@.crt',
    @ROTATION@
    'NameIDFormat' => 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
    'saml20.sign.response' => false,
    'saml20.sign.assertion' => true,
    'validate.authnrequest' => true,
    'authproc' => [1 => [
        'class' => 'saml:AttributeNameID',
        'attribute' => 'mail',
        'Format' => 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
    ]],
];
