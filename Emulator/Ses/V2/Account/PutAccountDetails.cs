using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.V2.Account;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_PutAccountDetails.html</summary>
internal sealed class PutAccountDetails(SesState state) : SesV2Operation("PutAccountDetails", "POST", "/account/details")
{
    protected override JsonObject? Invoke(AwsCall call, JsonObject input)
    {
        Require(input, "MailType", "WebsiteURL");
        call.Demand("ses:PutAccountDetails", "*");
        if (input.Text("MailType") is not ("MARKETING" or "TRANSACTIONAL"))
        {
            throw V2Errors.NotOneOf("mailType", "MARKETING", "TRANSACTIONAL");
        }

        var details = new JsonObject
        {
            ["MailType"] = input.Text("MailType"),
            ["WebsiteURL"] = input.Text("WebsiteURL"),
            ["ContactLanguage"] = input.Text("ContactLanguage"),
            ["UseCaseDescription"] = input.Text("UseCaseDescription"),
            ["AdditionalContactEmailAddresses"] = Texts(input.Texts("AdditionalContactEmailAddresses")),
            ["ReviewDetails"] = new JsonObject { ["Status"] = "GRANTED", ["CaseId"] = "0" },
        };
        state.Settings.Put(call.Region, state.SettingsOf(call.Region) with { Details = details.ToJsonString() });
        return null;
    }
}
