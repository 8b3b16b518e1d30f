<?php
$metadata['@PORTAL_ENTITY@'] = [
    'AssertionConsumerService' => '@PORTAL_CONSUMER@',
    'NameIDFormat' => 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
    'keys' => [['type' => 'X509Certificate', 'signing' => true, 'encryption' => false, 'X509Certificate' => '@PORTAL_CERTIFICATE@']],
];
