using System.Text;
using CampusIssues.Emulator.ApiGateway.Model;
using CampusIssues.Emulator.ApiGateway.Templates;

namespace CampusIssues.Emulator.ApiGateway.Execution;

/// <summary>Makes the body that an integration gets from the request's, by template or as it is.</summary>
internal sealed class RequestTemplates(Integration integration, IntegrationServices services)
{
    private readonly MappingTemplates _templates = new(integration.RequestTemplates);

    /// <summary>The integration's body; throws 415 where no template fits and the request may not pass as it is.</summary>
    public ReadOnlyMemory<byte> Render(Exchange exchange)
    {
        if (_templates.ForRequest(MediaTypes.Essence(exchange.Request.ContentType)) is { } template)
        {
            return Render(exchange, template);
        }

        var passes = integration.PassthroughBehavior switch
        {
            "NEVER" => false,
            "WHEN_NO_TEMPLATES" => _templates.IsEmpty,
            _ => true,
        };
        return passes ? exchange.Body.WrittenMemory : throw GatewayError.UnsupportedMediaType.With();
    }

    private byte[] Render(Exchange exchange, VtlTemplate template)
    {
        try
        {
            return Encoding.UTF8.GetBytes(template.Render(MappingTemplates.Scope(exchange, exchange.Body.WrittenSpan)));
        }
        catch (VtlBodyException malformed)
        {
            throw GatewayError.BadRequestBody.With(malformed.Message);
        }
        catch (VtlException failed)
        {
            services.Logger.TemplateFailed(exchange.RequestId, failed.Message);
            throw GatewayError.ApiConfiguration.With();
        }
    }
}
