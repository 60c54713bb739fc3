namespace CampusIssues.UnitTests.Emulator.Ses.V2;

public sealed class SettingsTests : SesV2Facts
{
    [Fact]
    public async Task Configuration_sets_keep_their_options()
    {
        await CallAsync("POST", "configuration-sets", """{"ConfigurationSetName":"s","DeliveryOptions":{"TlsPolicy":"REQUIRE"}}""");
        await CallAsync("PUT", "configuration-sets/s/sending", """{"SendingEnabled":false}""");
        await CallAsync("PUT", "configuration-sets/s/suppression-options", """{"SuppressedReasons":["BOUNCE"]}""");
        await CallAsync("PUT", "configuration-sets/s/reputation-options", """{"ReputationMetricsEnabled":true}""");
        await CallAsync("PUT", "configuration-sets/s/tracking-options", """{"CustomRedirectDomain":"campus.edu"}""");
        await CallAsync("PUT", "configuration-sets/s/delivery-options", """{"TlsPolicy":"OPTIONAL","MaxDeliverySeconds":600}""");

        var told = await CallAsync("GET", "configuration-sets/s");

        told["DeliveryOptions"]!.ToJsonString().ShouldBe("""{"TlsPolicy":"OPTIONAL","MaxDeliverySeconds":600}""");
        told["SendingOptions"]!["SendingEnabled"]!.GetValue<bool>().ShouldBeFalse();
        told["SuppressionOptions"]!["SuppressedReasons"]!.ToJsonString().ShouldBe("""["BOUNCE"]""");
        told["ReputationOptions"]!["ReputationMetricsEnabled"]!.GetValue<bool>().ShouldBeTrue();
        told["TrackingOptions"]!["CustomRedirectDomain"]!.ToString().ShouldBe("campus.edu");
        (await RefusalAsync("POST", "configuration-sets", """{"ConfigurationSetName":"s"}""")).ShouldBe("400 AlreadyExistsException: Configuration set s already exists.");
        (await RefusalAsync("PUT", "configuration-sets/s/delivery-options", """{"TlsPolicy":"NEVER"}"""))
            .ShouldBe("400 BadRequestException: 1 validation error detected: Value at 'tlsPolicy' failed to satisfy constraint: Member must satisfy enum value set: [OPTIONAL, REQUIRE]");
        (await CallAsync("GET", "configuration-sets"))["ConfigurationSets"]!.ToJsonString().ShouldBe("""["s"]""");
        await CallAsync("DELETE", "configuration-sets/s");
        (await RefusalAsync("GET", "configuration-sets/s")).ShouldBe("404 NotFoundException: Configuration set <s> does not exist.");
    }

    [Fact]
    public async Task Event_destinations_are_made_changed_and_deleted()
    {
        const string Path = "configuration-sets/s/event-destinations";
        const string Topic = "arn:aws:sns:us-east-1:000000000000:t";
        await CallAsync("POST", "configuration-sets", """{"ConfigurationSetName":"s"}""");
        await CallAsync("POST", Path, $$$$"""{"EventDestinationName":"d","EventDestination":{"Enabled":true,"MatchingEventTypes":["BOUNCE","RENDERING_FAILURE"],"SnsDestination":{"TopicArn":"{{{{Topic}}}}"}}}""");

        (await CallAsync("GET", Path))["EventDestinations"]!.ToJsonString().ShouldBe($$$"""[{"Name":"d","Enabled":true,"MatchingEventTypes":["BOUNCE","RENDERING_FAILURE"],"SnsDestination":{"TopicArn":"{{{Topic}}}"}}]""");
        (await RefusalAsync("PUT", $"{Path}/none", """{"EventDestination":{"MatchingEventTypes":["SEND"]}}""")).ShouldBe("404 NotFoundException: Event destination <none> does not exist.");
        await CallAsync("PUT", $"{Path}/d", """{"EventDestination":{"MatchingEventTypes":["SEND"]}}""");
        (await CallAsync("GET", Path))["EventDestinations"]![0]!["Enabled"]!.GetValue<bool>().ShouldBeFalse();
        await CallAsync("DELETE", $"{Path}/d");
        (await CallAsync("GET", Path))["EventDestinations"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Templates_are_made_read_rendered_and_deleted()
    {
        await CallAsync("POST", "templates", """{"TemplateName":"hi","TemplateContent":{"Subject":"Hi {{name}}","Text":"t"}}""");
        await CallAsync("PUT", "templates/hi", """{"TemplateContent":{"Subject":"Dear {{name}}","Html":"<b>h</b>"}}""");

        (await CallAsync("GET", "templates/hi"))["TemplateContent"]!.AsObject().Select(part => part.Key).ShouldBe(["Subject", "Html"]);
        (await CallAsync("POST", "templates/hi/render", """{"TemplateData":"{\"name\":\"Ada\"}"}"""))["RenderedTemplate"]!.ToString().ShouldContain("Subject: Dear Ada\r\n");
        (await CallAsync("GET", "templates"))["TemplatesMetadata"]![0]!["TemplateName"]!.ToString().ShouldBe("hi");
        (await RefusalAsync("POST", "templates", """{"TemplateName":"hi","TemplateContent":{"Subject":"s"}}""")).ShouldBe("400 AlreadyExistsException: Template hi already exists.");
        await CallAsync("DELETE", "templates/hi");
        (await RefusalAsync("GET", "templates/hi")).ShouldBe("404 NotFoundException: Template hi does not exist.");
    }

    [Fact]
    public async Task The_suppression_list_is_kept()
    {
        await CallAsync("PUT", "suppression/addresses", """{"EmailAddress":"Ada@Example.com","Reason":"COMPLAINT"}""");

        (await CallAsync("GET", "suppression/addresses/Ada%40example.com"))["SuppressedDestination"]!["Reason"]!.ToString().ShouldBe("COMPLAINT");
        (await CallAsync("GET", "suppression/addresses?Reason=BOUNCE"))["SuppressedDestinationSummaries"]!.AsArray().ShouldBeEmpty();
        (await CallAsync("GET", "suppression/addresses"))["SuppressedDestinationSummaries"]!.AsArray().Count.ShouldBe(1);
        await CallAsync("DELETE", "suppression/addresses/Ada%40example.com");
        (await RefusalAsync("GET", "suppression/addresses/ada%40example.com")).ShouldBe("404 NotFoundException: Email address ada@example.com does not exist on your suppression list.");
    }

    [Fact]
    public async Task The_account_tells_what_was_put()
    {
        await CallAsync("POST", "account/details", """{"MailType":"TRANSACTIONAL","WebsiteURL":"https://campus.edu"}""");
        await CallAsync("PUT", "account/vdm", """{"VdmAttributes":{"VdmEnabled":"ENABLED"}}""");
        await CallAsync("PUT", "account/dedicated-ips/warmup", """{"AutoWarmupEnabled":false}""");

        var told = await CallAsync("GET", "account");

        told["Details"]!["MailType"]!.ToString().ShouldBe("TRANSACTIONAL");
        told["VdmAttributes"]!["VdmEnabled"]!.ToString().ShouldBe("ENABLED");
        told["DedicatedIpAutoWarmupEnabled"]!.GetValue<bool>().ShouldBeFalse();
        told["SuppressionAttributes"]!["SuppressedReasons"]!.ToJsonString().ShouldBe("""["BOUNCE","COMPLAINT"]""");
        told["SendQuota"]!["Max24HourSend"]!.GetValue<double>().ShouldBe(50_000);
    }

    [Fact]
    public async Task Tags_are_changed_by_arn()
    {
        const string Arn = "arn:aws:ses:us-east-1:000000000000:identity/campus.edu";
        await CallAsync("POST", "tags", $$"""{"ResourceArn":"{{Arn}}","Tags":[{"Key":"a","Value":"1"},{"Key":"b","Value":"2"}]}""");
        await CallAsync("DELETE", $"tags?ResourceArn={Arn}&TagKeys=a");

        (await CallAsync("GET", $"tags?ResourceArn={Arn}"))["Tags"]!.ToJsonString().ShouldBe("""[{"Key":"b","Value":"2"}]""");
    }
}
