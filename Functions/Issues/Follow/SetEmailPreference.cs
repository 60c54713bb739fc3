using CampusIssues.Functions.Access;
using CampusIssues.Functions.Api;
using CampusIssues.Functions.Notifications;

namespace CampusIssues.Functions.Issues.Follow;

/// <summary>An answer with nothing but words.</summary>
internal sealed record MessageBody(string Message);

/// <summary>POST /email-preferences: what the links in e-mails do, once somebody says so on the page (a mere GET of a link changes nothing).</summary>
internal sealed class SetEmailPreference(FollowTokens follow, AddressBook addresses) : IHandler
{
    private const string Confirm = "confirm";
    private const string Stop = "stop";
    private const int MaxToken = 300;

    public async Task<ApiResponse> HandleAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var fields = Fields.Read(request);
        var token = fields.Required("token", "Token", MaxToken);
        var choice = fields.RequiredOneOf("choice", "Choice", [Confirm, Stop]);
        fields.Check();
        var (address, fresh) = follow.Address(token) ?? throw Faults.BadLink();
        if (choice == Stop)
        {
            await addresses.StopAsync(address, cancellationToken);
            return Answer("You will get no more e-mail from us");
        }

        if (!fresh)
        {
            throw Faults.BadLink();
        }

        await addresses.ConfirmAsync(address, cancellationToken);
        return Answer("Your e-mail address is confirmed");
    }

    private static ApiResponse Answer(string message) => ApiResponse.Json(new MessageBody(message), ApiJson.Default.MessageBody);
}
